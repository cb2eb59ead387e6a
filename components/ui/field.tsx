"use client";

import { type ReactNode, useId } from "react";

type Wiring = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Gets what ties the control to its label, hint and error. */
  children: (wiring: Wiring) => ReactNode;
};

/** A control with its label above, and below it a hint or what is wrong. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const note = `${id}-note`;
  const described = error || hint ? note : undefined;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, "aria-describedby": described, "aria-invalid": error ? true : undefined })}
      {described && (
        <p id={note} className={error ? "text-danger-ink text-xs" : "text-muted text-xs"}>
          {error || hint}
        </p>
      )}
    </div>
  );
}
