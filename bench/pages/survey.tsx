import "survey-core/survey-core.min.css";
import { Model } from "survey-core";
import { Survey } from "survey-react-ui";
import { nameOf, sectionsWithQuestions, texts } from "./questions.ts";
import { show } from "./root.ts";

// SurveyJS hears of a text when its field is left, unless it is told to hear of every key: saving
// while somebody types, or a preview, needs the latter. `?update=typing` asks for it.
const everyKey = new URLSearchParams(location.search).get("update") === "typing";

const survey = new Model({
  textUpdateMode: everyKey ? "onTyping" : "onBlur",
  pages: sectionsWithQuestions.map(({ id, title, questions }) => ({
    name: id,
    title,
    elements: questions.map((question) => ({
      type: "comment",
      name: nameOf(question.id),
      title: question.prompt,
    })),
  })),
});
survey.data = Object.fromEntries(texts(2048));
survey.currentPage = "composition";
show(<Survey model={survey} />);
