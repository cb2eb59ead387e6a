/** A line of the reference, which is English for everybody; backticks mark code. */
export function Prose({ text }: { text: string }) {
  const parts = text.split("`");
  return (
    <span lang="en">
      {parts.map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other key, and do not move
        index % 2 === 1 ? <Code key={index} text={part} /> : part,
      )}
    </span>
  );
}

function Code({ text }: { text: string }) {
  return <code className="wrap-anywhere rounded-sm bg-sunken px-1 font-mono text-xs text-ink">{text}</code>;
}
