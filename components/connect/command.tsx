import { CopyButton } from "#components/ui/copy-button.tsx";

/** A command to be copied; it may differ between the server's and the browser's view of where we are. */
export function Command({ text }: { text: string }) {
  return (
    <p className="flex items-center gap-2 rounded-md border border-line bg-sunken py-1 pr-1 pl-3">
      <code className="min-w-0 flex-1 break-words font-mono text-xs" suppressHydrationWarning>
        {text}
      </code>
      <CopyButton text={text} />
    </p>
  );
}
