import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  AcceptedInvitation,
  AcceptInvitationBody,
  ChangePersonBody,
  InvitationView,
  InvitePersonBody,
  PeopleList,
  PersonView,
  SignInPage,
} from "#lib/contracts/people.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";
import { searchOf } from "./search-of.ts";

// People belong to no environment; the path's only says whose dashboard asks.
const pathOf = (environment: Environment) => `/api/dashboard/${environment}/people`;

/** Everybody, and the links nobody has used yet. */
export function peopleQuery(environment: Environment) {
  return queryOptions({
    queryKey: ["people"] as const,
    queryFn: ({ signal }) => requestJson<PeopleList>(pathOf(environment), { signal }),
  });
}

export function personQuery(environment: Environment, id: string) {
  return queryOptions({
    queryKey: ["person", id] as const,
    queryFn: ({ signal }) => requestJson<PersonView>(`${pathOf(environment)}/${id}`, { signal }),
  });
}

/** Somebody's sign-in history, page by page, newest first; without an id the own. */
export function signInsQuery(environment: Environment, id?: string) {
  const path = id === undefined ? `/api/dashboard/${environment}/account` : `${pathOf(environment)}/${id}`;
  return infiniteQueryOptions({
    queryKey: ["sign-ins", id ?? "own"] as const,
    queryFn: ({ pageParam, signal }) =>
      requestJson<SignInPage>(`${path}/sign-ins${searchOf({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  });
}

export function invitePerson(environment: Environment, body: InvitePersonBody): Promise<InvitationView> {
  return requestJson(`${pathOf(environment)}/invitations`, { method: "POST", body });
}

export function revokeInvitation(environment: Environment, id: string): Promise<{ id: string }> {
  return requestJson(`${pathOf(environment)}/invitations/${id}`, { method: "DELETE" });
}

export function changePerson(environment: Environment, id: string, body: ChangePersonBody): Promise<PersonView> {
  return requestJson(`${pathOf(environment)}/${id}`, { method: "PATCH", body });
}

export function resetPassword(environment: Environment, id: string): Promise<InvitationView> {
  return requestJson(`${pathOf(environment)}/${id}/reset`, { method: "POST" });
}

export function acceptInvitation(body: AcceptInvitationBody): Promise<AcceptedInvitation> {
  return requestJson("/api/invitations", { method: "POST", body });
}
