/** Whether a stream shall have colour: as told, else on a terminal only, and never against NO_COLOR. */
export function wantsColour(told: string | undefined, stream: { readonly isTTY?: boolean }): boolean {
  if (told === "always") return true;
  if (told === "never") return false;
  const { NO_COLOR: noColour, TERM: terminal } = process.env;
  return stream.isTTY === true && (noColour === undefined || noColour === "") && terminal !== "dumb";
}
