import { Argument, Command } from "commander";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { text } from "../../javascript/language.js";

/** What a shell may complete: a command's name, what it does, its options with theirs. */
interface Completed {
  readonly name: string;
  readonly does: string;
  readonly options: readonly {
    readonly flag: string;
    readonly does: string;
    /** Whether a value follows, and which. */
    readonly takes: boolean;
    readonly choices: readonly string[];
  }[];
}

const completedOf = (command: Command): Completed => ({
  name: command.name(),
  does: command.description(),
  options: command.options.map((option) => ({
    flag: option.long ?? option.flags,
    does: option.description,
    takes: option.required || option.optional,
    choices: option.argChoices ?? [],
  })),
});

/** A text between single quotes, as a shell takes it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const names = (commands: readonly Completed[]): string =>
  commands.map(({ name }) => name).join(" ");

function bash(commands: readonly Completed[]): string {
  const flags = commands.map(
    ({ name, options }) =>
      `    ${name}) words="${["--help", ...options.map(({ flag }) => flag)].join(" ")}" ;;`,
  );
  const choices = commands.flatMap(({ name, options }) =>
    options
      .filter((option) => option.choices.length > 0)
      .map(
        ({ flag, choices }) =>
          `    ${name}:${flag}) words="${choices.join(" ")}" ;;`,
      ),
  );
  return `_tcat() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names(commands)} --help --version" -- "$word"))
    return
  fi
  case "$command:\${COMP_WORDS[COMP_CWORD - 1]}" in
${choices.join("\n")}
  esac
  [ -n "$words" ] || case "$command" in
    completion) words="${shellNames()}" ;;
${flags.filter((line) => !line.startsWith("    completion)")).join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ -n "\${COMPREPLY[*]}" ] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -F _tcat tcat
`;
}

/** A text of `_arguments`, in which brackets and colons part. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&");

function zsh(commands: readonly Completed[]): string {
  const described = commands.map(
    ({ name, does }) => `    ${quoted(`${name}:${zshText(does)}`)}`,
  );
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(({ flag, does, takes, choices }) => {
      const values = choices.length > 0 ? `(${choices.join(" ")})` : "_files";
      return quoted(
        `*${flag}[${zshText(does)}]${takes ? `:value:${values}` : ""}`,
      );
    });
    const rest =
      name === "completion" ? `'1:shell:(${shellNames()})'` : "'*:file:_files'";
    return `    ${name}) _arguments ${[...specs, rest].join(" ")} ;;`;
  });
  return `#compdef tcat
_tcat() {
  local -a commands
  commands=(
${described.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join("\n")}
  esac
}
compdef _tcat tcat
`;
}

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, does, options }) => [
    `complete -c tcat -n __fish_use_subcommand -f -a ${name} -d ${quoted(does)}`,
    ...options.map(({ flag, does: what, takes, choices }) => {
      const values =
        choices.length > 0 ? ` -x -a ${quoted(choices.join(" "))}` : " -r";
      return `complete -c tcat -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${takes ? values : ""} -d ${quoted(what)}`;
    }),
  ]);
  return [
    ...lines,
    `complete -c tcat -n '__fish_seen_subcommand_from completion' -f -a '${shellNames()}'`,
    "",
  ].join("\n");
}

const shells = { bash, zsh, fish } as const;

const shellNames = (): string => Object.keys(shells).join(" ");

/** `tcat completion`: what a shell reads once. @param load gives all commands */
export function completionCommand(load: () => Promise<Command[]>): Command {
  return new Command("completion")
    .description(text(commandTexts.completion))
    .addArgument(
      new Argument("<shell>", text(commandTexts.shell)).choices(
        Object.keys(shells),
      ),
    )
    .addHelpText(
      "after",
      `\n${text(commandTexts.examples)}
  tcat completion bash > ~/.local/share/bash-completion/completions/tcat
  tcat completion fish | source`,
    )
    .action(async (shell: keyof typeof shells) => {
      const commands = (await load()).map(completedOf);
      process.stdout.write(shells[shell](commands));
    });
}
