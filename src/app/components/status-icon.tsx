import { Drawing } from "#app/components/icon.tsx";

const paths = {
  answered: "M2.75 10a7.25 7.25 0 1 0 14.5 0a7.25 7.25 0 1 0-14.5 0M6.75 10.25l2.25 2.25 4.25-4.75",
  "not-applicable": "M2.75 10a7.25 7.25 0 1 0 14.5 0a7.25 7.25 0 1 0-14.5 0M5 15 15 5",
  skipped: "M2.75 10a7.25 7.25 0 1 0 14.5 0a7.25 7.25 0 1 0-14.5 0M5 15 15 5",
  unknown:
    "M2.75 10a7.25 7.25 0 1 0 14.5 0a7.25 7.25 0 1 0-14.5 0M7.9 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1.1.8-1.1 1.6M10 14h.01",
  withheld:
    "M5.5 9h9A1.5 1.5 0 0 1 16 10.500v5A1.500 1.500 0 0 1 14.500 17h-9A1.500 1.500 0 0 1 4 15.500v-5A1.500 1.500 0 0 1 5.500 9M6.750 9V6.250a3.250 3.250 0 0 1 6.500 0V9",
  "not-yet":
    "M10 2.75q1.400 0 2.700.500M15.200 4.900q.900.900 1.500 2.200M17.250 10q0 1.400-.500 2.700M15.100 15.200q-.900.900-2.200 1.500M10 17.250q-1.400 0-2.700-.500M4.800 15.100q-.900-.900-1.500-2.200M2.750 10q0-1.400.500-2.700M4.900 4.800q.900-.900 2.200-1.500",
} as const;

interface StatusIconProps {
  readonly name: keyof typeof paths;
  readonly small?: boolean;
  readonly className?: string;
}

/** How an answer stands, always beside its word. */
export function StatusIcon({ name, ...drawn }: StatusIconProps) {
  return <Drawing path={paths[name]} {...drawn} />;
}
