import { defineDataset } from "../define-dataset.ts";
import { column, columns, share, WIDE_2017 } from "./wide-2017.ts";

/** Apprenticeships are part of "training and employment" and have no column. Suitability counts those asked about, known or not. */
function series(age: "17&18" | "19to21", id: "17-18" | "19-21") {
  const all = column(`CL_All_${age}`);
  const suitable = `CL_Acc_SUIT${age}`;
  const preg = age === "19to21" ? `CL_ACT_NEET_preg${age}` : `CL_Act_NEET_preg${age}`;
  return [
    share(`cl-eet-${id}`, column(`CL_Act_HE${age}`, `CL_Act_OE${age}`, `CL_Act_TE${age}`), all),
    share(`cl-neet-${id}`, column(`CL_Act_NEET_ill${age}`, `CL_Act_NEET_oth${age}`, preg), all),
    share(`cl-activity-unknown-${id}`, column(`CL_Act_NoInf${age}`), all),
    share(`cl-in-touch-${id}`, column(`CL_InTouch_IT${age}`), all),
    share(`cl-suitable-${id}`, column(suitable), column(suitable, `CL_Acc_NotSUIT${age}`, `CL_Acc_NoSUITInfo${age}`)),
  ];
}

const from17 = [
  ...series("17&18", "17-18"),
  share("cl-staying-put-18", column("CL_Stayput_FFC_18"), column("CL_Stayput_18")),
];
const from19 = [
  ...series("19to21", "19-21"),
  share("cl-higher-education", column("CL_Act_HE19to21"), column("CL_All_19to21")),
  share("cl-staying-put-19-20", column("CL_StayPut_FFC_19&20"), column("CL_StayPut_19&20")),
];

export const careLeavers17To18In2017 = defineDataset({
  ...WIDE_2017,
  dataset: "sfr50_careleavers17182017",
  title: "Care leavers aged 17 and 18 in the year to 31 March 2017",
  names: [/^sfr50_careleavers17182017$/],
  measures: columns(from17),
  series: from17,
});

export const careLeavers19To21In2017 = defineDataset({
  ...WIDE_2017,
  dataset: "sfr50_careleavers19to212017",
  title: "Care leavers aged 19 to 21 in the year to 31 March 2017",
  names: [/^sfr50_careleavers19to212017$/],
  measures: columns(from19),
  series: from19,
});
