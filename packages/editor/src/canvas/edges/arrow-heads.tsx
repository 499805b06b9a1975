const LOOKS = ['flow', 'transition', 'option', 'order', 'failed', 'selected', 'live'] as const;

/** The arrow heads that lines refer to, one a look. */
export function ArrowHeads() {
  return (
    <defs>
      {LOOKS.map((look) => (
        <marker
          key={look}
          id={`cv-arrow-${look}`}
          className="cv-arrow"
          data-look={look}
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
  );
}
