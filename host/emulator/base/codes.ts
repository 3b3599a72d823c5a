/** Codes of `+CME ERROR:` and of `FAIL,` that the module itself makes (MODULES.md 5.1). */
export const Code = {
  downloading: 200,
  timeout: 202,
  parameter: 204,
  firmware: 205,
  flash: 207,
  state: 208,
  execution: 209,
  http: 213,
} as const;
