import Form from "@rjsf/core";
import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import validator from "@rjsf/validator-ajv8";
import { nameOf, sectionsWithQuestions, texts } from "./questions.ts";
import { show } from "./root.ts";

const filled = texts(2048);
const bySection = <Value,>(of: (name: string, prompt: string) => Value) =>
  sectionsWithQuestions.map(({ id, title, questions }) => ({
    id,
    title,
    fields: Object.fromEntries(
      questions.map((question) => {
        const name = nameOf(question.id);
        return [name, of(name, question.prompt)];
      }),
    ),
  }));

const schema: RJSFSchema = {
  type: "object",
  properties: Object.fromEntries(
    bySection((_, title) => ({ type: "string" as const, title })).map(({ id, title, fields }) => [
      id,
      { type: "object", title, properties: fields },
    ]),
  ),
};
const uiSchema: UiSchema = Object.fromEntries(
  bySection(() => ({ "ui:widget": "textarea" })).map(({ id, fields }) => [id, fields]),
);
const formData = Object.fromEntries(
  bySection((name) => filled.get(name)).map(({ id, fields }) => [id, fields]),
);

show(<Form schema={schema} uiSchema={uiSchema} formData={formData} validator={validator} />);
