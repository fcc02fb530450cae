/** The texts of `backup:`, and what each must not be. */
import type { TextShape } from "./shape.ts";
import { NO_CONTROL_CHARACTER, NO_WHITE_SPACE_AT_ENDS } from "./text-shapes.ts";

const FOLDER_HINT = "Write an absolute path outside of the repository, such as /var/backups/schema-release.";

export const ABSOLUTE_FOLDER: TextShape = {
  kind: "text",
  what: "an absolute folder",
  maxLength: 1024,
  drops: "/",
  rules: [
    { pattern: "^/[^/]", matches: true, says: "is no absolute path", hint: FOLDER_HINT },
    { ...NO_CONTROL_CHARACTER, hint: FOLDER_HINT },
    { pattern: "(?:^|/)\\.{1,2}(?:/|$)", matches: false, says: "has . or .. as a part", hint: FOLDER_HINT },
    NO_WHITE_SPACE_AT_ENDS,
  ],
};

export const AWS_IDENTIFIER: TextShape = {
  kind: "text",
  what: "an identifier of AWS",
  maxLength: 63,
  rules: [
    {
      pattern: "^[A-Za-z](?:-?[A-Za-z0-9])*$",
      matches: true,
      says: "is no identifier of an instance or cluster",
      hint: "Write it as the console of AWS shows it, such as orders-production; it is no host name and no ARN.",
    },
  ],
};

export const AWS_REGION: TextShape = {
  kind: "text",
  what: "a region of AWS",
  maxLength: 32,
  rules: [
    { pattern: "^[a-z]{2}(?:-[a-z]+)+-[0-9]$", matches: true, says: "is no region", hint: "Write a region such as eu-west-1." },
  ],
};
