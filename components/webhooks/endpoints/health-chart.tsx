import type { EndpointHealth } from "#lib/contracts/endpoint-health.ts";

const HEIGHT = 40;
const STEP = 4;

type HealthChartProps = { hours: EndpointHealth["hours"]; label: string; from: string; to: string };

/** Attempts by the hour as bars, what failed of them in red; `label` says the same in words. */
export function HealthChart({ hours, label, from, to }: HealthChartProps) {
  const most = Math.max(1, ...hours.map(({ delivered, failed }) => delivered + failed));
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT));
  return (
    <figure className="flex min-w-0 flex-col gap-1">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${hours.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-10 w-full"
      >
        {hours.map(({ at, delivered, failed }, index) => {
          const all = height(delivered + failed);
          const bad = Math.min(all, height(failed));
          const x = index * STEP;
          return (
            <g key={at}>
              <rect x={x} y={HEIGHT - 1} width={STEP - 1} height={1} className="fill-line" />
              <rect x={x} y={HEIGHT - all} width={STEP - 1} height={all - bad} className="fill-accent" />
              <rect x={x} y={HEIGHT - bad} width={STEP - 1} height={bad} className="fill-danger" />
            </g>
          );
        })}
      </svg>
      <figcaption className="flex justify-between text-muted text-xs">
        <span>{from}</span>
        <span>{to}</span>
      </figcaption>
    </figure>
  );
}
