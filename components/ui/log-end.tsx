"use client";

import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type LogEndProps = {
  columns: number;
  hasMore: boolean;
  busy: boolean;
  /** Why there may be nothing although there is more. */
  note?: ReactNode;
  older: ReactNode;
  end: ReactNode;
  onOlder: () => void;
};

/** The row below a log: leads further back, or says that this was all. */
export function LogEnd({ columns, hasMore, busy, note, older, end, onOlder }: LogEndProps) {
  return (
    <tr>
      <td colSpan={columns} className="px-3 py-4 text-center text-muted">
        {note && <p className="pb-2">{note}</p>}
        {hasMore ? (
          <Button size="sm" busy={busy} onClick={onOlder}>
            {older}
          </Button>
        ) : (
          end
        )}
      </td>
    </tr>
  );
}
