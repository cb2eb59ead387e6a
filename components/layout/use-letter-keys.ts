"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { rememberLetterKeys } from "#lib/client/preferences.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useUser } from "./user-context.tsx";

/** Whether single letters are commands for whoever is signed in, and how to change it. */
export function useLetterKeys(environment: Environment): [boolean, (on: boolean) => void] {
  const { letterKeys } = useUser();
  const router = useRouter();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const change = async (on: boolean) => {
    setChosen(on);
    await rememberLetterKeys(environment, on);
    router.refresh();
  };
  return [chosen ?? letterKeys, change];
}
