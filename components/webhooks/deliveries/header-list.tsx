/** HTTP headers as they went over the wire; what lets somebody in was masked when it was written down. */
export function HeaderList({ headers }: { headers: Record<string, string> }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)] gap-x-3 gap-y-0.5 font-mono text-xs leading-5">
      {Object.entries(headers).map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
