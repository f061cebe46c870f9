/** Line icons of the frame, drawn here so that no icon font is loaded. Decorative: the word beside them speaks. */
const paths = {
  work: "M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01",
  plan: "M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.2M6.2 8.4h4M6.2 11h4",
  round: "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3",
  organisation: "M6 2.2h4v3H6zM1.8 10.8h4v3h-4zM10.2 10.8h4v3h-4zM8 5.2v2.8M3.8 10.8V8h8.4v2.8",
  audit: "M8 4.5V8l2.4 1.6M2.5 8a5.5 5.5 0 1 0 1.8-4M2.3 2.4v2.4h2.4",
  account: "M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 13.8c.6-2.6 2.6-3.8 5.2-3.8s4.6 1.2 5.2 3.8",
  search: "M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10.7 10.7 14 14",
  upload: "M8 10.5V3M5 5.8 8 2.8l3 3M2.5 10.5v3h11v-3",
  download: "M8 2.8v7.6M5 7.6l3 3 3-3M2.5 10.5v3h11v-3",
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3 8.4 6.4 11.8 13 4.8",
  chevron: "M4 6l4 4 4-4",
  right: "M6 4l4 4-4 4",
  back: "M10 4 6 8l4 4",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  undo: "M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H7",
  clock: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6",
  report: "M3.5 2h9v12h-9zM6 5.4h4M6 8h4M6 10.6h2.4",
  indicator: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 10.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2z",
  task: "M2.8 2.8h10.4v10.4H2.8zM5.4 8.2l1.9 1.9 3.6-4",
  lock: "M4 7.2h8v6.3H4zM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2",
  chart: "M2.5 13.5h11M4.5 13.5V9M8 13.5V4M11.5 13.5V7",
  why: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.2 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.2M8 11.4h.01",
  code: "M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5",
  sun: "M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.6v1.6M8 12.8v1.6M1.6 8h1.6M12.8 8h1.6",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
