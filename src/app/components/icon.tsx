const paths = {
  home: "M3.5 4v12M7 4v12M10.5 10v0M10.5 8.75v2.5M14 4v12M17 13.5V16",
  import:
    "M10 3v9m0 0 3.25-3.25M10 12 6.75 8.75M3.5 13v2.5A1.5 1.5 0 0 0 5 17h10a1.5 1.5 0 0 0 1.5-1.5V13",
  export:
    "M10 12V3m0 0 3.25 3.25M10 3 6.750 6.250M3.5 13v2.5A1.5 1.5 0 0 0 5 17h10a1.5 1.5 0 0 0 1.5-1.5V13",
  plus: "M10 4v12M4 10h12",
  search: "M3.750 9a5.250 5.250 0 1 0 10.500 0a5.250 5.250 0 1 0-10.500 0M13 13l3.500 3.500",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  check: "m4.5 10.5 3.5 3.5 7.5-8",
  warning: "M10 3.25 17.5 16.5h-15zM10 8.25v3.5M10 14h.01",
  info: "M2.75 10a7.25 7.25 0 1 0 14.5 0a7.25 7.25 0 1 0-14.5 0M10 9.250v4.250M10 6.500h.01",
  list: "M8 5.5h8.5M8 10h8.5M8 14.5h8.5M4 5.5h.01M4 10h.01M4 14.5h.01",
  print:
    "M6 7V3.5h8V7M6 14H4.5A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7h11A1.5 1.5 0 0 1 17 8.5v4a1.5 1.5 0 0 1-1.5 1.5H14M6 11.5h8v5H6z",
  copy: "M7.500 7.500h8a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1M13.500 7.500v-3a1 1 0 0 0-1-1h-8a1 1 0 0 0-1 1v7a1 1 0 0 0 1 1h2",
  pencil:
    "M4 16l.75-3.5L13 4.25a1.6 1.6 0 0 1 2.25 0l.5.5a1.6 1.6 0 0 1 0 2.25L7.5 15.25 4 16zM11.75 5.5l2.75 2.75",
  right: "m8 5 5 5-5 5",
  down: "m5 8 5 5 5-5",
  up: "m5 12 5-5 5 5",
  close: "m5 5 10 10M15 5 5 15",
  flag: "M5 17V3.500M5 4.500q2.500-1.500 5 0t5 0v6.500q-2.500 1.500-5 0t-5 0",
  note: "M5 3.500h10a1 1 0 0 1 1 1V12l-4 4.500H5a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1M16 12h-4v4.500",
  history: "M3.500 10a6.500 6.500 0 1 0 2-4.700M3.250 3.500v3h3M10 6.500V10l2.500 2",
  trash:
    "M4 5.500h12M8 5.500V3.500h4v2M5.500 5.500l.750 11h7.500l.750-11M8.500 9v4.500M11.500 9v4.500",
  undo: "M4 8h8a4 4 0 0 1 0 8H8M4 8l3.500-3.500M4 8l3.500 3.500",
} as const;

export type IconName = keyof typeof paths;

interface DrawnProps {
  readonly small?: boolean;
  readonly className?: string;
}

interface IconProps extends DrawnProps {
  readonly name: IconName;
}

/** The icons of the first page and of many others. What one place alone needs, it draws itself. */
export function Icon({ name, ...drawn }: IconProps) {
  return <Drawing path={paths[name]} {...drawn} />;
}

interface DrawingProps extends DrawnProps {
  /** On a square of 20 by 20. */
  readonly path: string;
}

/** Always beside words or in a labelled control, so it is hidden from assistive technology. */
export function Drawing({ path, small = false, className }: DrawingProps) {
  const classes = ["icon", small && "small", className].filter(Boolean).join(" ");
  return (
    <svg className={classes} viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
