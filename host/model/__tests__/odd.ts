import fc from "fast-check";

/** Ids that are words of a language, of its libraries or of generated code, and those that come out alike. */
const IDS =
  `a b A a_b a.b aB int int_ class self Self type match fn has count items struct 3d 5 _1 x light model post params
  code status output handler config client input wanted action __proto__ constructor toString NULL INT32_MAX _Bool __LINE__
  a_list a_list_items a_list_type a_type set_a_type a_place properties open set_a answer_a events form fields a_choices a_bounds await arguments null NaN json crate
  None vec memset tcat_model_set int32_t size_t delete value errno event_a action_a_input option take_control`.split(
    /\s+/,
  );

/** Texts for people that would end a comment or a line, begin code or turn its direction. */
const TEXTS = [
  "*/ int x; /*",
  "**//",
  "two\r\nlines",
  "\u2028separated\u2029",
  "ends in \\",
  "??/",
  "\u202eturned\u2066",
  "\0\u0085\u007f",
  "half \ud800",
  `\${process.exit(1)} \`x\` {@link y}`,
  "[x](y) <b> http://a.example",
  "颜色",
  "x".repeat(3000),
];
const NUMBERS =
  `0 1 -1 1e3 0x10 1.5 -0.5 0.000001 1e-18 -0 9007199254740991 -9007199254740991 2147483648 -2147483648
  65535 2048`.split(/\s+/);
const LABELS = [
  "Red",
  "Red 2",
  "red",
  "Self",
  "3d",
  "int",
  "红",
  "Red 1",
  "*/",
];
const WORDS = [
  ...["a", "A", "a b", "self", "", "*/", '"', "\\", "__proto__", "constructor"],
  ...["颜色", "\u202e", "\n", "null", "1a", `\${x}`, "\u007f"],
];

const often = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: usual, weight: 5 }, { arbitrary: odd, weight: 1 });

const id = fc.oneof(
  fc.constantFrom(...IDS),
  fc.stringMatching(/^[p-w]\d{1,2}$/),
);
const text = often(fc.constant("name"), fc.constantFrom(...TEXTS));
const number = (usual: string) =>
  often(fc.constant(usual), fc.constantFrom(...NUMBERS));
const described = { id, name: text, desc: text };
const range = {
  min: number("0"),
  max: number("100"),
  unit: text,
};
const mapping = (keys: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(...LABELS), {
    minKeys: 1,
    maxKeys: 5,
  });

const listOf = (
  item: fc.Arbitrary<object>,
  most: number,
  least = 0,
): fc.Arbitrary<object[]> =>
  fc.array(item, { minLength: least, maxLength: most });

const flat: fc.Arbitrary<object> = fc.oneof(
  fc.record({ type: fc.constant("bool") }),
  fc.record({ type: fc.constantFrom("int", "float"), ...range }),
  fc.record({ type: fc.constant("string"), max: number("16") }),
  fc.record({
    type: fc.constant("enum"),
    mapping: mapping(["0", "1", "2", "-1"]),
  }),
  fc.record({ type: fc.constant("stringenum"), mapping: mapping(WORDS) }),
  fc.record({ type: fc.constant("timestamp") }),
);

/** A field with so many others in it. */
const field = (depth: number): fc.Arbitrary<object> => {
  if (depth === 1) return flat;
  const inner = field(depth - 1);
  const member = fc.record({ ...described, dataType: inner });
  return fc.oneof(
    { arbitrary: flat, weight: 3 },
    {
      arbitrary: fc.record({
        type: fc.constant("struct"),
        specs: listOf(member, 3, 1),
      }),
      weight: 1,
    },
    {
      arbitrary: fc.record({
        type: fc.constant("array"),
        arrayInfo: inner,
        max: number("4"),
      }),
      weight: 1,
    },
  );
};

const member = fc.record({ ...described, define: field(3) });
const property = fc.record({
  ...described,
  define: field(3),
  mode: fc.constantFrom("r", "rw"),
});

/** A data template as nobody would write it, with a name and a file that are no better. */
export const oddTemplate = fc.record({
  name: fc.constantFrom(
    ...["light", "x", "model", "a1b", "model_client", "tcat", "input", "value"],
    ...["post", "struct", "record", "int32", "size", "has", "Light_2", "data"],
  ),
  source: fc.constantFrom("t.json", "t*/.json", "a\nb.json", "x\u2028.json"),
  json: fc.record({
    properties: fc.oneof(listOf(property, 5, 1), listOf(property, 80, 1)),
    events: listOf(fc.record({ ...described, params: listOf(member, 2) }), 2),
    actions: listOf(
      fc.record({
        ...described,
        input: listOf(member, 2),
        output: listOf(member, 2),
      }),
      2,
    ),
  }),
});

/** Of one id none but the first stays, so that most templates have code. */
export function withoutDoubles<T extends { json: object }>(odd: T): T {
  const seen = (list: { id: string }[]) => {
    const words = new Set<string>();
    return list.filter(({ id }) => {
      const word = id.replaceAll(/[^A-Za-z\d]/g, "").toLowerCase();
      const isNew = !words.has(word);
      words.add(word);
      return isNew;
    });
  };
  const lists = new Set([
    "properties",
    "events",
    "actions",
    "params",
    "input",
    "output",
    "specs",
  ]);
  return JSON.parse(JSON.stringify(odd), (key, value) =>
    lists.has(key) && Array.isArray(value) ? seen(value) : value,
  ) as T;
}
