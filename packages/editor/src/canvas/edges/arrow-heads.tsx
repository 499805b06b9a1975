const HEADS = ['flow', 'transition', 'option', 'order', 'failed', 'selected'] as const;

/** The arrow heads that lines refer to, one a look; drawn once beside the chart. */
export function ArrowHeads() {
  return (
    <svg className="cv-defs" aria-hidden="true">
      <defs>
        {HEADS.map((head) => (
          <marker
            key={head}
            id={`cv-arrow-${head}`}
            className="cv-arrow"
            data-kind={head}
            viewBox="0 0 10 10"
            refX="8.5"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M1 1.200 9 5 1 8.800z" />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
