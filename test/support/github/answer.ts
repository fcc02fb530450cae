/** What every route of the fake GitHub answers with. */
import { fill, type Json, type JsonObject } from "./description.ts";
import type { FakeState } from "./state.ts";

export interface Answer {
  readonly status: number;
  readonly body: Json;
  /** A list that is answered in pages. */
  readonly paged?: boolean;
}

export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
}

export type Route = (state: FakeState, asked: Asked) => Promise<Answer> | Answer;

export const NOT_FOUND: Answer = failure(404, "Not Found");
export const NOT_FOR_APPS: Answer = failure(403, "Resource not accessible by integration");

export function failure(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) } };
}

export function ok(body: Json): Answer {
  return { status: 200, body };
}

export function list(body: readonly Json[]): Answer {
  return { status: 200, body, paged: true };
}

export function account(state: FakeState, login: string): JsonObject {
  const { id, type } = state.people.get(login) ?? { id: 99_999, type: "User" };
  return { login, id, type };
}

export function user(state: FakeState, login: string): JsonObject {
  return fill("simple-user", account(state, login));
}
