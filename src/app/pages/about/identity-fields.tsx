import { DateInput, type DateText, dateText, isUnfinishedDate } from "#app/fields/date-input.tsx";
import { LicenceField } from "#app/fields/licence-field.tsx";
import { useTyping } from "#app/fields/use-typing.ts";
import { addressHint } from "#app/fields/web-address.ts";
import { AlsoAsked } from "#app/pages/about/also-asked.tsx";
import { IdentifiersField } from "#app/pages/about/identifiers-field.tsx";
import { KeywordsField } from "#app/pages/about/keywords-field.tsx";
import { LanguagesField } from "#app/pages/about/languages-field.tsx";
import { OnePerson, PeopleGroup } from "#app/pages/about/people-fields.tsx";
import { RevisionField, SheetLanguageField } from "#app/pages/about/sheet-fields.tsx";
import { LongTextField, TextField } from "#app/pages/about/text-field.tsx";
import { useDatasetField } from "#app/pages/about/use-dataset-field.ts";
import { versionKind } from "#core/datasheet/version.ts";
import styles from "./about.module.css";

export function NameFields() {
  return (
    <>
      <TextField field="title" label="Title" hint={titleHint} />
      <TextField field="shortName" label="Short name" hint={shortNameHint} />
      <LongTextField
        field="summary"
        label="Summary"
        hint="What it is, in a few sentences, for somebody who has never heard of it."
      />
      <div className={styles["pair"]}>
        <TextField field="version" label="Version of the data" hint={versionHint} />
        <RevisionField />
      </div>
      <SheetLanguageField />
    </>
  );
}

function titleHint(text: string): string | undefined {
  return text.trim() === "" ? "A datasheet needs a title. A working title will do." : undefined;
}

function shortNameHint(): string {
  return "Used in lists and file names, such as penguins.";
}

function versionHint(text: string): string {
  switch (versionKind(text)) {
    case "none":
    case "semver":
    case "date":
      return "Three numbers such as 1.2.0, or a date such as 2025-03-12.";
    case "other":
      return `“${text.trim()}” is neither three numbers such as 1.2.0 nor a date, so tools can’t tell which version is newer. It is kept as you wrote it.`;
  }
}

export function PeopleFields() {
  return (
    <>
      <PeopleGroup
        field="creators"
        title="Creators"
        noun="creator"
        roles={["Project leader", "Data collector", "Data curator"]}
      />
      <OnePerson
        field="publisher"
        title="Publisher"
        hint="Who makes the dataset available: a repository, an institute, a journal."
        roles={[]}
      />
      <OnePerson
        field="contact"
        title="Contact"
        hint="Whom to ask, at an address that lasts longer than a job."
        roles={[]}
      />
      <PeopleGroup field="funders" title="Funders" noun="funder" roles={["Funder", "Sponsor"]} />
    </>
  );
}

export function FindingFields() {
  const licence = useDatasetField("licence");
  return (
    <>
      <TextField field="homepage" label="Homepage" inputMode="url" hint={addressHint} />
      <IdentifiersField />
      <div id="licence" className={styles["field"]}>
        <h3 className={styles["name"]}>Licence</h3>
        <AlsoAsked bind="dataset.licence" />
        <LicenceField
          shelfKey="about/licence"
          legend="Licence"
          licence={licence.value}
          onChange={licence.onChange}
        />
      </div>
      <KeywordsField />
      <LanguagesField />
      <DatePublishedField />
      <LongTextField
        field="citation"
        label="Citation"
        hint="How you want to be cited: plain words or BibTeX."
      />
    </>
  );
}

function DatePublishedField() {
  const { value, onChange } = useDatasetField("datePublished");
  const { typed, change, around } = useTyping<string | undefined, DateText>({
    key: "about/datePublished",
    value,
    read: dateText,
    write: ({ date }) => date,
    unfinished: isUnfinishedDate,
    onChange,
  });
  return (
    <div id="datePublished" className={styles["short"]} {...around}>
      <DateInput
        label="Date published"
        hint="A day, a month or a year."
        value={typed}
        onChange={change}
      />
    </div>
  );
}
