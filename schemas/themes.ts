/** Groups of indicators in display order. The four with a `number` are the panel's priority groups (board-needs.md 3). */
export const THEMES = [
  {
    id: "numbers",
    number: 0,
    title: "Children in our care",
    question: "How many children are in our care, and who are they?",
  },
  {
    id: "permanence",
    number: 1,
    title: "Achieving permanence",
    question: "Do our children have a settled, lasting family?",
  },
  {
    id: "homes",
    number: 2,
    title: "Right home, right place, right time",
    question: "Do our children live in the right home, close to the people who matter?",
  },
  {
    id: "health",
    number: 3,
    title: "Health and wellbeing",
    question: "Are our children healthy, and are they safe?",
  },
  {
    id: "leaving-care",
    number: 4,
    title: "Education, employment and training",
    question: "Are our care leavers in work or study, with somewhere good to live?",
  },
  {
    id: "voice",
    number: 0,
    title: "Children's say",
    question: "Do our children have a say in what is decided about them?",
  },
  {
    id: "resources",
    number: 0,
    title: "Families, workforce and money",
    question: "Do we help families early, and have the people and the money to care well?",
  },
] as const;

export type ThemeId = (typeof THEMES)[number]["id"];
