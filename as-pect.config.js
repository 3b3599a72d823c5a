/** How as-pect runs the core's specs (`tests/aspect.ts` calls it and judges its table). */
export default {
  entries: [
    "assembly/__tests__/*.spec.ts",
    "assembly/session/__tests__/*.spec.ts",
  ],
  include: [],
  disclude: [/node_modules/],
  coverage: ["assembly/*.ts", "assembly/session/*.ts"],
  instantiate: (memory, createImports, instantiate, binary) =>
    instantiate(binary, createImports({ env: { memory } })),
};
