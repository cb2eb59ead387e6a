"use client";

import { useMutation } from "@tanstack/react-query";
import type { BoardLayout } from "#lib/domain/board-layout.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { requestJson } from "./request-json.ts";

/** Keeps with the person whether single letters are commands. */
export async function rememberLetterKeys(environment: Environment, on: boolean): Promise<void> {
  await requestJson(`/api/dashboard/${environment}/me`, { method: "PATCH", body: { letter_keys: on } }).catch(() => {});
}

/** Keeps the language with the person. This browser has it already, so a failure is not worth a word. */
export function rememberLocale(environment: Environment, locale: Locale): void {
  requestJson(`/api/dashboard/${environment}/me`, { method: "PATCH", body: { locale } }).catch(() => {});
}

/** Keeps with the person how the board's table is laid out, one change after the other; null gives it back. */
export function useLayoutMemory(environment: Environment): (layout: BoardLayout | null) => void {
  const { mutate } = useMutation({
    mutationFn: (board_layout: BoardLayout | null) =>
      requestJson(`/api/dashboard/${environment}/me`, { method: "PATCH", body: { board_layout } }),
    scope: { id: "board-layout" },
    networkMode: "always",
  });
  return mutate;
}
