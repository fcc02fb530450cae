/** Colour for terminals (ECMA-48 SGR), or none. Only for text that is escaped already. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly note: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export function painter(colour: boolean): Paint {
  const sgr = (code: string) => (text: string) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  return { good: sgr("1;32"), bad: sgr("1;31"), warn: sgr("1;33"), note: sgr("36"), strong: sgr("1"), faint: sgr("2") };
}
