/** The real client, pointed at the fake GitHub; its seconds take a millisecond. */
import { type ClientOptions, connect, type GitHub } from "../../../src/adapters/github/client.ts";
import type { FakeGitHub } from "./server.ts";

export function connectTo(fake: FakeGitHub, options: Partial<ClientOptions> = {}): Promise<GitHub> {
  const { owner, name } = fake.state;
  return connect({ token: fake.token, apiUrl: fake.url, owner, repo: name, secondMs: 1, ...options });
}
