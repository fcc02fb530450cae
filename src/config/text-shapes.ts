/** The texts that a configuration holds, and what each must not be. */
import type { TextRule, TextShape } from "./shape.ts";

const GLOB_HINT = "Write paths relative to the root of the repository, with /, such as db/migration or **/changelog/*.sql.";

/**
 * What a path in the configuration must not be. Beyond plain mistakes: what a matcher would take for something else, match
 * nothing by, or need more than an instant for, when a hostile path meets it.
 */
const GLOB_RULES: readonly TextRule[] = [
  { pattern: "^$", matches: false, says: "is empty", hint: GLOB_HINT },
  { pattern: "[\\u0000-\\u001f\\u007f-\\u009f]", matches: false, says: "holds a control character", hint: GLOB_HINT },
  { pattern: "\\\\", matches: false, says: "holds a backslash", hint: GLOB_HINT },
  { pattern: "^(?:/|[A-Za-z]:)", matches: false, says: "is an absolute path", hint: GLOB_HINT },
  { pattern: "(?:^|/)\\.\\.(?:/|$)", matches: false, says: "has .. as a part", hint: GLOB_HINT },
  {
    pattern: "(?:^|/)\\.(?:/|$)",
    matches: false,
    says: "has a part that is only a dot",
    hint: "Leave it out; ** is the whole repository.",
  },
  { pattern: "//", matches: false, says: "has an empty part", hint: "Write one / between two parts." },
  { pattern: "^\\s|\\s$", matches: false, says: "begins or ends with white space", hint: "Remove the white space." },
  {
    pattern: "^!",
    matches: false,
    says: "begins with !",
    hint: "Lists name what belongs to them; nothing can be excluded by !.",
  },
  {
    pattern: "[()|]",
    matches: false,
    says: "holds a parenthesis or |",
    hint: "Write alternatives as {a,b}, and ? where the path itself has such a character.",
  },
  {
    pattern: "^(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*$",
    matches: true,
    says: "has braces that do not close, or more than two within one another",
    hint: "Write alternatives as {a,b}, and ? where the path itself has such a character.",
  },
  {
    pattern: "^(?:[^[\\]]|\\[[^[\\]/]+\\])*$",
    matches: true,
    says: "has brackets that do not close",
    hint: "Write one of several characters as [abc] or [0-9], and ? where the path itself has such a character.",
  },
  { pattern: "(?:\\{[^{]*){5}", matches: false, says: "has more than four {", hint: "Write a simpler glob, or several." },
  { pattern: "[\\]}]\\+", matches: false, says: "has a + behind a bracket", hint: "Write * or **." },
  {
    pattern: "\\*[^*/]+\\*[^*/]+\\*[^*/]+\\*",
    matches: false,
    says: "has more than three * in one part",
    hint: "Write a simpler glob, or several.",
  },
  {
    pattern: "^(?:[^*]|\\*(?!\\*))*(?:\\*\\*(?:[^*]|\\*(?!\\*))*){4}",
    matches: false,
    says: "has more than three **",
    hint: "Write a simpler glob, or several.",
  },
];

export const GLOB: TextShape = { kind: "text", what: "a folder or glob", maxLength: 256, rules: GLOB_RULES, drops: "/" };

export const DATABASE_NAME: TextShape = {
  kind: "text",
  what: "the name of a database",
  maxLength: 64,
  rules: [
    {
      pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$",
      matches: true,
      says: "is no name",
      hint: "A name begins with a letter or digit; letters, digits, dots, hyphens and underscores follow.",
    },
  ],
};

export const WRITER_NAME: TextShape = { ...DATABASE_NAME, what: "the name of a writer" };

export const TABLE_NAME: TextShape = {
  kind: "text",
  what: "the name of a table",
  maxLength: 129,
  rules: [
    {
      pattern: "^[^\\s.\"'\\u0000-\\u001f\\u007f-\\u009f]+(?:\\.[^\\s.\"'\\u0000-\\u001f\\u007f-\\u009f]+)?$",
      matches: true,
      says: "is no name of a table",
      hint: "Write table or schema.table, as the database has it, without quotes.",
    },
  ],
};

const PATH_RULES: readonly TextRule[] = [
  ...GLOB_RULES.slice(0, 8),
  {
    pattern: "[*?[\\]{}()|!]",
    matches: false,
    says: "is no path of one file",
    hint: "Write the path of one file, such as db/statistics.json.",
  },
];

export const FILE_PATH: TextShape = { kind: "text", what: "the path of a file", maxLength: 256, rules: PATH_RULES };

export const LABEL: TextShape = {
  kind: "text",
  what: "a label",
  maxLength: 50,
  rules: [
    { pattern: "^$", matches: false, says: "is empty", hint: "Write a label, or false for no override." },
    {
      pattern: "[\\u0000-\\u001f\\u007f-\\u009f]",
      matches: false,
      says: "holds a control character",
      hint: "Write a plain label.",
    },
    { pattern: "^\\s|\\s$", matches: false, says: "begins or ends with white space", hint: "Remove the white space." },
    {
      pattern: "^(?:[Nn][Oo]|[Oo][Ff][Ff]|[Nn][Oo][Nn][Ee])$",
      matches: false,
      says: "would be a label of that name",
      hint: "Write false for no override.",
    },
  ],
};

export const TARGET_NAME: TextShape = { ...DATABASE_NAME, what: "the name of a target" };

export const NO_CONTROL_CHARACTER: TextRule = {
  pattern: "[\\u0000-\\u001f\\u007f-\\u009f]",
  matches: false,
  says: "holds a control character",
  hint: "Remove it.",
};

export const NO_WHITE_SPACE_AT_ENDS: TextRule = {
  pattern: "^\\s|\\s$",
  matches: false,
  says: "begins or ends with white space",
  hint: "Remove the white space.",
};

function notEmpty(hint: string): TextRule {
  return { pattern: "^$", matches: false, says: "is empty", hint };
}

export const ENVIRONMENT_NAME: TextShape = {
  kind: "text",
  what: "the name of a GitHub environment",
  maxLength: 255,
  rules: [notEmpty("Write the name of the environment as GitHub shows it."), NO_CONTROL_CHARACTER, NO_WHITE_SPACE_AT_ENDS],
};

export const FLAKE_OUTPUT: TextShape = {
  kind: "text",
  what: "text of an output",
  maxLength: 500,
  rules: [{ pattern: "^\\s*$", matches: false, says: "is empty", hint: "Write what the failing run prints." }],
};

export const REASON: TextShape = {
  kind: "text",
  what: "a reason",
  maxLength: 300,
  rules: [
    NO_CONTROL_CHARACTER,
    NO_WHITE_SPACE_AT_ENDS,
    { pattern: "^.{10,}$", matches: true, says: "is too short", hint: "Write a reason of at least 10 characters." },
  ],
};

/** A URL that was written here by mistake holds a password, so it is not quoted. */
export const VARIABLE_NAME: TextShape = {
  kind: "text",
  what: "the name of an environment variable",
  maxLength: 128,
  isUnquoted: true,
  rules: [
    {
      pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
      matches: true,
      says: "is no name of an environment variable",
      hint: "Write the name of the variable that holds the URL, such as STAGING_DATABASE_URL; the URL itself never stands in a file.",
    },
  ],
};

export const APPROVER: TextShape = {
  kind: "text",
  what: "a login or a team",
  maxLength: 141,
  rules: [
    {
      pattern: "^(?:@?[A-Za-z0-9][A-Za-z0-9_-]*|@[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+)$",
      matches: true,
      says: "is neither a login nor a team",
      hint: "Write a login such as octocat, or a team such as @org/team, in quotes.",
    },
  ],
};

/** Other characters than `*` and `?` are those of names. */
export const NAME_GLOB: TextShape = {
  kind: "text",
  what: "a glob over qualified names",
  maxLength: 256,
  rules: [
    notEmpty("Write qualified names, in which * is any text and ? one character, such as public.events_2*."),
    NO_CONTROL_CHARACTER,
    NO_WHITE_SPACE_AT_ENDS,
    {
      pattern: "^[*?.]*$",
      matches: false,
      says: "would leave out everything",
      hint: "Name a schema or the beginning of a name, such as analytics.*.",
    },
  ],
};

export const WORD: TextShape = {
  kind: "text",
  what: "a word of a command",
  maxLength: 4096,
  rules: [{ ...NO_CONTROL_CHARACTER, pattern: "\\u0000", says: "holds a NUL" }],
};

const LIST_HINT = "No shell reads it: write a list of words, such as [psql, --file, db/a b.sql].";

/** Split at blanks, so it must hold nothing that a shell would take for more than a character. */
export const COMMAND_LINE: TextShape = {
  kind: "text",
  what: "a command line",
  maxLength: 4096,
  rules: [
    { pattern: "^\\s*$", matches: false, says: "is empty", hint: "Write a program and its arguments." },
    { ...NO_CONTROL_CHARACTER, hint: LIST_HINT },
    { pattern: "[\"'`\\\\]", matches: false, says: "holds a quote or a backslash", hint: LIST_HINT },
    {
      pattern: "[|&;<>()$*?\\[\\]#~!]",
      matches: false,
      says: "holds a character that only a shell would understand",
      hint: LIST_HINT,
    },
    {
      pattern: "^[^{}]*(?:\\{[a-z]+\\}[^{}]*)*$",
      matches: true,
      says: "has braces around other than a placeholder",
      hint: LIST_HINT,
    },
    {
      pattern: "^\\s*[A-Za-z_][A-Za-z0-9_]*=",
      matches: false,
      says: "begins with an assignment",
      hint: "No shell reads it: set the variable in the workflow, or write [env, NAME=value, program].",
    },
  ],
};
