import { type $ZodType, registry, toJSONSchema } from "zod/v4/core";
import {
  Answer,
  Licence,
  Moment,
  Parts,
  Person,
  PlainDate,
  Source,
} from "#core/datasheet/answer.ts";
import {
  Dataset,
  Datasheet,
  Identifier,
  RequiredSignOffs,
  Scope,
  schemaName,
} from "#core/datasheet/datasheet.ts";
import {
  AskedQuestion,
  Condition,
  NamedPart,
  Question,
  QuestionId,
  QuestionSection,
  QuestionSet,
} from "#core/questions/question.ts";
import {
  CountedSignOff,
  Predecessor,
  Release,
  ReleasedFile,
  ReleaseOrDraft,
  Sha256,
} from "#core/release/release.ts";
import {
  Quote,
  Review,
  ReviewEvent,
  Reviewer,
  reviewSchemaName,
  SeenDocument,
  SpokenOf,
} from "#core/review/review.ts";
import { SeenAnswer } from "#core/review/seen.ts";

interface Words {
  /** The name under `$defs`. */
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
}

const words = registry<Words>();

words.add(ReleaseOrDraft, {
  title: "Datasheet",
  description:
    "A datasheet for a dataset: the questions that were asked, in their wording, and the answers. Format 1 of Datasheet Workbench. Its status says whether it is a draft or a release.",
});
words.add(Datasheet, { id: "draft", description: "A datasheet that is still being written." });
words.add(Release, {
  id: "release",
  description: "A frozen datasheet: what was said of one version of the data on one day.",
});
words.add(Sha256, { id: "sha256", description: "SHA-256 in lower-case hexadecimal." });
words.add(ReleasedFile, {
  id: "released-file",
  description: "A file of the dataset that the release describes.",
});
words.add(Predecessor, { id: "predecessor", description: "The release before this one." });
words.add(RequiredSignOffs, {
  id: "required-sign-offs",
  description: "Whose sign-off a release waits for, by name or role, and how many.",
});
words.add(CountedSignOff, {
  id: "counted-sign-off",
  description: "A sign-off as the release was cut: a claimed name and role, and no signature.",
});
words.add(QuestionSet, {
  title: "Question set",
  description:
    "A versioned list of questions under headings. In a set of your own every question id starts with the set's id and a colon.",
});
words.add(Dataset, {
  id: "dataset",
  description: "What the sheet describes. The version is the data's own.",
});
words.add(Identifier, {
  id: "identifier",
  description: "An identifier of the dataset or of something related to it.",
});
words.add(Scope, {
  description: "Facts that decide which questions apply. One that is absent has not been settled.",
});
words.add(Person, {
  id: "person",
  description: "A person (identifier: an ORCID) or an organisation (identifier: a ROR).",
});
words.add(Licence, {
  id: "licence",
  description: "An SPDX licence expression such as CC-BY-4.0, or a name and a link.",
});
words.add(Moment, {
  id: "moment",
  description: "A moment in UTC, such as 2025-03-12T14:32:05Z.",
});
words.add(PlainDate, {
  id: "date",
  description: "A day, month or year: 2025-03-12, 2025-03 or 2025.",
});
words.add(Source, { id: "source", description: "Where an imported text stood." });
words.add(Parts, { id: "parts", description: "The structured side of an answer." });
words.add(Answer, {
  id: "answer",
  description:
    "What was said: an answer in Markdown, or why there is none. A question without an entry is not yet answered.",
});
words.add(AskedQuestion, { id: "asked-question", description: "A question as the sheet asks it." });
words.add(Question, { id: "question", description: "A question with its guidance." });
words.add(QuestionSection, {
  id: "section",
  description: "A heading of the sheet and the questions that this set puts under it.",
});
words.add(QuestionId, {
  id: "question-id",
  description: "Stable words with dots, such as composition.instances.",
});
words.add(Condition, {
  id: "condition",
  description: "One thing that must hold for a question to apply.",
});
words.add(NamedPart, { id: "named-part", description: "A small named blank beside the text." });
words.add(Review, {
  title: "Review",
  description:
    "Comments and sign-offs on one datasheet. Names and roles are claimed: a sign-off is no cryptographic signature. Format 1 of Datasheet Workbench.",
});
words.add(ReviewEvent, {
  id: "event",
  description: "What happened. What is done to it later is an event of its own.",
});
words.add(Reviewer, { id: "reviewer", description: "Who somebody says they are." });
words.add(SeenDocument, {
  id: "seen-document",
  description: "The document that the reviewer had open.",
});
words.add(SpokenOf, {
  id: "spoken-of",
  description: "A question and the digest of what was said to it.",
});
words.add(Quote, {
  id: "quote",
  description: "A piece of an answer's text, with what stood around it, so that it is found again.",
});
words.add(SeenAnswer, {
  id: "seen-answer",
  description:
    "What was said to a question when somebody spoke of it. The SHA-256 of its canonical form (RFC 8785) is the digest it is known by.",
});

export const questionSetSchemaName = "question-set-1.schema.json";

export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

/** The published JSON Schemas, made from the schemas that the code itself reads by. */
export function jsonSchemas(): readonly SchemaFile[] {
  return [
    schemaFile(schemaName, ReleaseOrDraft),
    schemaFile(questionSetSchemaName, QuestionSet),
    schemaFile(reviewSchemaName, Review),
  ];
}

/** A file is its own identifier: beside a datasheet and in the package it has the same name. */
function schemaFile(name: string, schema: $ZodType): SchemaFile {
  const { $schema, ...rest } = toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    metadata: words,
  });
  return { name, text: `${JSON.stringify({ $schema, $id: name, ...rest }, null, 2)}\n` };
}
