import { modelTexts } from "../../../assembly/protocol/texts/model.js";
import { phrase } from "../../javascript/language.js";
import type { Mistake } from "../mistake.js";
import { snake, upper, wordsOf } from "../names.js";
import type { Template } from "../template.js";
import {
  choiceNames,
  type Group,
  groupsWithin,
  memberWords,
  outerGroups,
  placeName,
  structName,
  TEXT_BYTES,
} from "./types.js";

/** Names of enumerators and of structs share the file's scope; what each stands for, by its path. */
function namesOf(group: Group, name: string): [string, string][] {
  const path = snake(group.words);
  return [
    [`struct ${structName(group, name)}`, path],
    ...group.members.flatMap((member): [string, string][] => {
      const words = memberWords(group.words, member);
      const place = `${path}.${member.id}`;
      let { field } = member;
      while (field.type === "array") field = field.items;
      const choices =
        field.type === "enum" || field.type === "stringenum"
          ? choiceNames(field, words).map((own, i): [string, string] => [
              own,
              `${place} ${i + 1}`,
            ])
          : [];
      return [[placeName(group.words, member), place], ...choices];
    }),
  ];
}

/** What stands in the way of C: two things of one name, a text that its reader cannot hold. */
export function findCMistakes(
  template: Template,
  name: string,
  source: string,
): Mistake[] {
  const mistakes: Mistake[] = [];
  const seen = new Map<string, string>([
    [`struct ${snake(wordsOf(name))}`, upper(wordsOf(name))],
  ]);
  const groups = outerGroups(template, name).flatMap((group) => [
    ...groupsWithin(group),
    group,
  ]);
  for (const [called, path] of groups.flatMap((group) =>
    namesOf(group, name),
  )) {
    const other = seen.get(called);
    seen.set(called, path);
    if (other === undefined) continue;
    const what = phrase(modelTexts.collision, { name: called, other });
    mistakes.push({ path: `${source}: ${path}`, what });
  }
  for (const { members, words } of groups)
    for (const { id, field } of members) {
      let inner = field;
      while (inner.type === "array") inner = inner.items;
      if (inner.type !== "stringenum") continue;
      if (
        inner.choices.every(
          ({ value }) => Buffer.byteLength(value) <= TEXT_BYTES,
        )
      )
        continue;
      const what = phrase(modelTexts.longForC, { most: TEXT_BYTES });
      mistakes.push({ path: `${source}: ${snake(words)}.${id}`, what });
    }
  return mistakes;
}
