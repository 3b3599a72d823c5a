/** The little of qlobber that is used here; the package has no declarations of its own. */
declare module "qlobber" {
  export class QlobberTrue {
    constructor(options: {
      separator: string;
      wildcard_one: string;
      wildcard_some: string;
      match_empty_levels: boolean;
    });
    add(filter: string): this;
    test(topic: string): boolean;
  }
}
