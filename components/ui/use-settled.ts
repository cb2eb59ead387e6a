import { useEffect, useState } from "react";

/** A value as it was when it last stayed the same for a while: what is typed, once somebody pauses. `ms` = the while. */
export function useSettled<T extends string | number | null>(value: T, ms: number): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
