/** "Chỉ tiêu 11/14" above a bar: part and whole are always read as numbers, the bar only repeats them. */
export function ProgressLine(props: {
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  readonly shown: string;
}) {
  const share = props.whole === 0 ? 0 : Math.min(100, (props.part / props.whole) * 100);
  return (
    <div className="progress-line">
      <span className="row t13">
        <span>{props.label}</span>
        <span className="spring" />
        <span className="num">{props.shown}</span>
      </span>
      <span className="progress-track" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
    </div>
  );
}
