import type { Field } from "../../../model/template.js";

/** A value to begin with where one is wanted and none is known. */
export function initialOf(field: Field): unknown {
  switch (field.type) {
    case "bool":
      return 0;
    case "int":
    case "float":
      return field.start ?? Math.min(Math.max(0, field.min), field.max);
    case "string":
      return "";
    case "enum":
    case "stringenum":
      return field.choices[0]?.value;
    case "timestamp":
      return Date.now();
    case "struct":
      return {};
    case "array":
      return [];
  }
}
