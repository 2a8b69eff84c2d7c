import { useSession } from "#app/datasheet-context.tsx";
import { newRowKey, type Row, RowList } from "#app/fields/row-list.tsx";
import { TextInput } from "#app/fields/text-input.tsx";
import { readTypedCount } from "#app/fields/typed-count.ts";
import { useTyping } from "#app/fields/use-typing.ts";
import type { Plan } from "#app/pages/release/use-plan.ts";
import { countWords, sentence } from "#app/words/when.ts";
import type { Datasheet, RequiredSignOffs } from "#core/datasheet/datasheet.ts";
import { claimed, signOffLines } from "#core/formats/release-words.ts";
import styles from "./release.module.css";

interface SignOffRow extends Row {
  readonly whose: string;
  readonly count: string;
}

interface SignOffsFieldProps {
  readonly plan: Plan;
  readonly datasheet: Datasheet;
}

const mostCounted = 100;

/** Whose word the release waits for, and who has given it. It never stands in the way. */
export function SignOffsField({ plan: { signOffs }, datasheet }: SignOffsFieldProps) {
  const session = useSession();
  const { typed, change, around } = useTyping<readonly RequiredSignOffs[], readonly SignOffRow[]>({
    key: "release/sign-offs",
    value: signOffs.required,
    read: (required) => required.map(rowOf),
    write: (rows) => rows.flatMap(requiredOf),
    unfinished: (rows) => rows.some((row) => requiredOf(row).length === 0),
    onChange: (required) =>
      session.changeSheet(({ signOffsRequired: _, ...sheet }) =>
        required.length === 0 ? sheet : { ...sheet, signOffsRequired: [...required] },
      ),
  });
  const given = signOffLines(
    { given: signOffs.given, required: [], missing: [] },
    datasheet.sections,
  );
  return (
    <fieldset className={styles["field"]} {...around}>
      <legend className={styles["name"]}>Sign-offs</legend>
      <p className="meta">
        Whose word should stand behind the release. It can be cut without them, and then says so.
      </p>
      <RowList
        legend="Sign-offs asked for"
        rows={typed}
        onRows={change}
        blankRow={() => ({ key: newRowKey(), whose: "", count: "1" })}
        isBlankRow={() => false}
        nameOf={(row, index) => row.whose.trim() || `sign-off ${index + 1}`}
        addLabel="Ask for a sign-off"
        most={50}
      >
        {(row, changeRow) => (
          <div className={styles["asked"]}>
            <TextInput
              label="Whose"
              hint="A name or a role; blank is anybody."
              text={row.whose}
              onText={(whose) => changeRow({ ...row, whose })}
            />
            <TextInput
              label="How many"
              inputMode="numeric"
              hint={
                countOf(row) === undefined ? `A whole number from 1 to ${mostCounted}.` : undefined
              }
              text={row.count}
              onText={(count) => changeRow({ ...row, count })}
            />
          </div>
        )}
      </RowList>
      <div role="status" className={styles["said"]}>
        {given.length > 0 && (
          <>
            <p>Given:</p>
            <ul className={styles["list"]}>
              {given.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
                <li key={index}>{line}</li>
              ))}
            </ul>
          </>
        )}
        {signOffs.required.length > 0 && <p>{missingWords(signOffs.missing)}</p>}
        {given.length > 0 && <p className="meta">{claimed}</p>}
      </div>
    </fieldset>
  );
}

/** "Missing: one by the data protection officer and two by anybody." */
export function missingWords(missing: readonly RequiredSignOffs[]): string {
  if (missing.length === 0) return "Every sign-off that was asked for is given.";
  const each = missing.map(({ whose, count }) =>
    whose?.trim()
      ? `${countWords(count, "sign-off")} by ${whose.trim()}`
      : countWords(count, "sign-off"),
  );
  const last = each.pop();
  const all = each.length === 0 ? (last ?? "") : `${each.join(", ")} and ${last}`;
  const one = missing.length === 1 && missing[0]?.count === 1;
  return `${sentence(all)} ${one ? "is" : "are"} missing.`;
}

function rowOf({ whose = "", count }: RequiredSignOffs): SignOffRow {
  return { key: newRowKey(), whose, count: String(count) };
}

function countOf({ count }: SignOffRow): number | undefined {
  const read = readTypedCount(count);
  return read.is === "count" && read.count >= 1 && read.count <= mostCounted
    ? read.count
    : undefined;
}

function requiredOf(row: SignOffRow): RequiredSignOffs[] {
  const count = countOf(row);
  const whose = row.whose.trim();
  return count === undefined ? [] : [{ ...(whose !== "" && { whose }), count }];
}
