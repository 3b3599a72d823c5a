/** Whether output may be in colours: on a terminal whose user has not set `NO_COLOR`. */
export const hasColours = (): boolean =>
  process.stdout.isTTY === true && !process.env.NO_COLOR;
