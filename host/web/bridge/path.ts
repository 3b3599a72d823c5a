/** Where the bridge of `tcat page` is, behind the page's own address. */
export const BRIDGE_PATH = "/bridge";
