import { useEffect, useState } from "react";
import type { FormatFacts, RenderMarkdown } from "#core/formats/format.ts";
import { formats } from "#core/formats/index.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";

export type Written =
  | { readonly status: "writing" }
  | { readonly status: "failed" }
  | { readonly status: "ready"; readonly format: FormatFacts; readonly text: string };

/** The datasheet in the format of this id. Failed means that its code could not be fetched. */
export function useWritten(datasheet: ReleaseOrDraft, formatId: string): Written {
  const [written, setWritten] = useState<{ of: string; state: Written }>();
  useEffect(() => {
    let current = true;
    const settle = (state: Written) => current && setWritten({ of: formatId, state });
    const format = formats.find(({ id }) => id === formatId);
    void format?.load(renderer).then(
      ({ write }) => settle({ status: "ready", format, text: write(datasheet) }),
      () => settle({ status: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [datasheet, formatId]);
  return written?.of === formatId ? written.state : { status: "writing" };
}

async function renderer(): Promise<RenderMarkdown> {
  return (await import("#app/markdown/render.ts")).renderMarkdown;
}
