import { CopyButton } from "#components/ui/copy-button.tsx";

/** Text to be copied as it stands. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    <div className="min-w-0 rounded-md border border-line bg-surface">
      <div className="flex h-9 items-center justify-between border-line border-b pr-1 pl-3">
        <span className="text-muted text-xs">{label}</span>
        <CopyButton text={text} />
      </div>
      <pre
        lang="en"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        className="max-h-96 overflow-auto p-3 font-mono text-xs leading-5"
      >
        {text}
      </pre>
    </div>
  );
}
