import type { AnswerDraft } from "#core/datasheet/draft.ts";
import type { Release } from "#core/release/release.ts";
import { ok } from "#core/result.ts";
import type { Transaction } from "../engine.ts";
import type { Damaged, Earlier, Library, LibraryContents, RemovedRelease } from "../library.ts";
import { parseRecords, readUnder } from "../parse-record.ts";
import { type EarlierRecord, sheetPlace } from "../records.ts";
import { chainOf, readWholes } from "../whole-records.ts";
import type { Context } from "./context.ts";
import { answersIn, sheetsIn } from "./earlier.ts";
import { statesIn } from "./exported.ts";
import { settingsIn } from "./settings.ts";

type KeptDatasheet = LibraryContents["datasheets"][number];
interface Read {
  readonly datasheet?: KeptDatasheet;
  readonly releases: LibraryContents["releases"];
  readonly removedReleases: LibraryContents["removedReleases"];
  readonly damaged: readonly Damaged[];
}

export function contentsOperation({ engine }: Context): Pick<Library, "contents"> {
  return {
    async contents() {
      const rest = await engine.run(
        "readonly",
        ["summaries", "sheets", "reviews", "sets", "settings"],
        async (transaction) => {
          const ids = [
            ...(await transaction.ids("summaries")),
            ...(await transaction.ids("sheets")),
          ];
          const reviews = await readWholes(transaction, "reviews", []);
          const sets = await readUnder(transaction, "sets", []);
          const settings = await readUnder(transaction, "settings", []);
          return ok({ ids: [...new Set(ids)], reviews, sets, settings });
        },
      );
      if (!rest.ok) return rest;
      const { ids, reviews, sets, settings } = rest.value;
      const datasheets: KeptDatasheet[] = [];
      const releases: Release[] = [];
      const removedReleases: RemovedRelease[] = [];
      const damaged = [...reviews.damaged, ...sets.damaged, ...settings.damaged];
      for (const id of ids) {
        const read = await engine.run(
          "readonly",
          ["summaries", "sheets", "answers", "earlier", "exported", "releases", "removedReleases"],
          async (transaction) => ok(await readEverything(transaction, id)),
        );
        if (!read.ok) return read;
        if (read.value.datasheet !== undefined) datasheets.push(read.value.datasheet);
        releases.push(...read.value.releases);
        removedReleases.push(...read.value.removedReleases);
        damaged.push(...read.value.damaged);
      }
      return ok({
        datasheets,
        releases,
        removedReleases,
        reviews: reviews.records,
        sets: sets.records,
        settings: settingsIn(settings.records),
        damaged,
      });
    },
  };
}

async function readEverything(transaction: Transaction, id: string): Promise<Read> {
  // A release holds all that it says itself, so it is whole also where the sheet is not.
  const { releases, gaps, damaged } = await chainOf(transaction, id);
  const read = await readDraft(transaction, id);
  return { ...read, releases, removedReleases: gaps, damaged: [...read.damaged, ...damaged] };
}

async function readDraft(
  transaction: Transaction,
  id: string,
): Promise<Pick<Read, "datasheet" | "damaged">> {
  const rawSummary = await transaction.get("summaries", [id]);
  const rawSheet = await transaction.get("sheets", [id]);
  const raws = {
    answers: await transaction.under("answers", [id]),
    earlier: await transaction.under("earlier", [id]),
    exported: await transaction.under("exported", [id]),
  };
  const summaries = parseRecords("summaries", present(rawSummary));
  const sheets = parseRecords("sheets", present(rawSheet));
  const [record] = sheets.records;
  if (record === undefined) {
    // Without its sheet nothing of a datasheet can be told apart, so all of it is kept as it stands.
    const because = "The sheet that it belongs to cannot be read";
    return {
      damaged: [
        ...sheets.damaged,
        ...summaries.damaged,
        ...present(rawSummary).flatMap((raw) => asDamaged("summaries", id, because, raw)),
        ...raws.answers.map((raw) => asDamaged("answers", id, because, raw)),
        ...raws.earlier.map((raw) => asDamaged("earlier", id, because, raw)),
        ...raws.exported.map((raw) => asDamaged("exported", id, because, raw)),
      ],
    };
  }
  const answers = parseRecords("answers", raws.answers);
  const earlier = parseRecords("earlier", raws.earlier);
  const exported = parseRecords("exported", raws.exported);
  const deletedAt = summaries.records[0]?.deletedAt;
  const drafts: Record<string, AnswerDraft> = {};
  for (const { question, answer } of answers.records) drafts[question] = answer;
  return {
    datasheet: {
      draft: { sheet: record.sheet, answers: drafts },
      ...(deletedAt !== undefined && { deletedAt }),
      earlier: byQuestion(earlier.records),
      earlierSheets: sheetsIn(earlier.records),
      exported: statesIn(exported.records),
    },
    damaged: [
      ...summaries.damaged,
      ...answers.damaged,
      ...earlier.damaged,
      ...exported.damaged,
      ...earlier.records.flatMap(({ kept, question }) =>
        kept.what === "damaged"
          ? [
              asDamaged(
                "earlier",
                `${id} ${question}`,
                "It could not be read when it was replaced",
                kept.raw,
              ),
            ]
          : [],
      ),
    ],
  };
}

function present(raw: unknown): unknown[] {
  return raw === undefined ? [] : [raw];
}

function asDamaged(store: string, key: string, detail: string, raw: unknown): Damaged {
  return { store, key, detail, raw };
}

function byQuestion(records: readonly EarlierRecord[]): Record<string, Earlier[]> {
  const questions = new Set(records.map(({ question }) => question));
  questions.delete(sheetPlace);
  const entries = [...questions].map(
    (question) =>
      [question, answersIn(records.filter((each) => each.question === question))] as const,
  );
  return Object.fromEntries(entries.filter(([, earlier]) => earlier.length > 0));
}
