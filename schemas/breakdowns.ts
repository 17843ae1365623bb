/**
 * Dimensions that an indicator may be broken down by. `column` is a column of every mart whose indicators opt in, and is
 * single-valued per child and period. Category order is display order; `*` in `weak` marks the labels that break ties in
 * secondary suppression (settled reading 38).
 */
export interface Breakdown {
  readonly id: string;
  readonly label: string;
  readonly column: string;
  readonly categories: readonly { id: string; label: string; weak?: true }[];
}

export const BREAKDOWNS = [
  {
    id: "sex",
    label: "Sex",
    column: "sex_code",
    categories: [
      { id: "F", label: "Girls" },
      { id: "M", label: "Boys" },
      { id: "U", label: "Not known", weak: true },
    ],
  },
  {
    id: "age-band",
    label: "Age",
    column: "age_band_code",
    categories: [
      { id: "under-1", label: "Under 1" },
      { id: "1-4", label: "1 to 4" },
      { id: "5-9", label: "5 to 9" },
      { id: "10-15", label: "10 to 15" },
      { id: "16-over", label: "16 and over" },
      { id: "unknown", label: "Not known", weak: true },
    ],
  },
  {
    id: "ethnic-group",
    label: "Ethnic group",
    column: "ethnic_group_code",
    categories: [
      { id: "white", label: "White" },
      { id: "mixed", label: "Mixed" },
      { id: "asian", label: "Asian" },
      { id: "black", label: "Black" },
      { id: "other", label: "Other", weak: true },
      { id: "unknown", label: "Not known", weak: true },
    ],
  },
  {
    id: "unaccompanied",
    label: "Came alone seeking asylum",
    column: "unaccompanied_code",
    categories: [
      { id: "only", label: "Unaccompanied children" },
      { id: "excluding", label: "All other children" },
    ],
  },
  {
    id: "placement-group",
    label: "Kind of home",
    column: "placement_group_code",
    categories: [
      { id: "foster", label: "Foster care" },
      { id: "adoption", label: "Placed for adoption" },
      { id: "parents", label: "With parents" },
      { id: "childrens-home", label: "Children's homes" },
      { id: "supported", label: "Supported accommodation" },
      { id: "residential-school", label: "Residential schools" },
      { id: "other-residential", label: "Other residential settings" },
      { id: "other", label: "Other homes", weak: true },
      { id: "temporary", label: "Temporary stay only", weak: true },
      { id: "unknown", label: "Not known", weak: true },
    ],
  },
  {
    id: "legal-group",
    label: "Legal basis",
    column: "legal_group_code",
    categories: [
      { id: "full-care-order", label: "Full care order" },
      { id: "interim-care-order", label: "Interim care order" },
      { id: "placement-order", label: "Placement order" },
      { id: "voluntary", label: "By agreement (section 20)" },
      { id: "protection", label: "Emergency protection" },
      { id: "youth-justice", label: "Youth justice" },
      { id: "unknown", label: "Not known", weak: true },
    ],
  },
  {
    id: "category-of-need",
    label: "Main reason",
    column: "category_of_need_code",
    categories: [
      { id: "N1", label: "Abuse or neglect" },
      { id: "N2", label: "Child's disability" },
      { id: "N3", label: "Parental illness or disability" },
      { id: "N4", label: "Family in acute stress" },
      { id: "N5", label: "Family dysfunction" },
      { id: "N6", label: "Socially unacceptable behaviour" },
      { id: "N7", label: "Low income" },
      { id: "N8", label: "Absent parenting" },
      { id: "unknown", label: "Not known", weak: true },
    ],
  },
  {
    id: "other-home",
    label: "Code in the return",
    column: "placement_type_code",
    categories: ["Z1", "Z11", "Z12", "Z13", "Z14"].map((id) => ({ id, label: `Code ${id}` })),
  },
  {
    id: "time-in-care",
    label: "Time in care",
    column: "time_in_care_code",
    categories: [
      { id: "under-6", label: "Under 6 months" },
      { id: "6-11", label: "6 to 11 months" },
      { id: "12-23", label: "1 year" },
      { id: "24-59", label: "2 to 4 years" },
      { id: "60-over", label: "5 years and over" },
      { id: "unknown", label: "Start not known", weak: true },
    ],
  },
  {
    id: "home-ended-why",
    label: "Why the home ended",
    column: "reason_placement_change_code",
    categories: [
      { id: "CARPL", label: "The care plan" },
      { id: "CLOSE", label: "Carer stopped or home closed" },
      { id: "ALLEG", label: "Allegation" },
      { id: "STAND", label: "Standards of care" },
      { id: "APPRR", label: "Approval removed" },
      { id: "CREQB", label: "Carer asked: the child's behaviour" },
      { id: "CREQO", label: "Carer asked: another reason" },
      { id: "CHILD", label: "The child asked" },
      { id: "LAREQ", label: "A council asked" },
      { id: "PLACE", label: "New status with the same carer" },
      { id: "CUSTOD", label: "Custody" },
      { id: "OTHER", label: "Other", weak: true },
    ],
  },
  {
    id: "new-worker-why",
    label: "Why the worker changed",
    column: "worker_reason_code",
    categories: [
      { id: "LEFTRL", label: "The worker before left" },
      { id: "MANAGE", label: "Work was shared out anew" },
      { id: "ORGRST", label: "Teams were reorganised" },
      { id: "TSPROC", label: "Passed on as is usual" },
      { id: "ABSENC", label: "Absence, or back from it" },
      { id: "CHCHAN", label: "The child asked" },
      { id: "PCCHAN", label: "A parent or carer asked" },
      { id: "SWDIED", label: "The worker before died" },
      { id: "OTHERS", label: "Other", weak: true },
      { id: "unknown", label: "Not known", weak: true },
    ],
  },
  {
    id: "plan-changed-why",
    label: "Why the plan changed",
    column: "reversal_reason_code",
    categories: [
      { id: "RD1", label: "The child's needs changed" },
      { id: "RD2", label: "The court made no order" },
      { id: "RD3", label: "No adopters were found" },
      { id: "RD4", label: "Another reason", weak: true },
      { id: "unknown", label: "Not changed, or not known why", weak: true },
    ],
  },
  {
    id: "not-working-why",
    label: "Why not in work or study",
    column: "activity_code",
    categories: [
      { id: "G4", label: "Illness or disability" },
      { id: "G6", label: "Pregnancy or parenting" },
      { id: "G5", label: "Another reason", weak: true },
    ],
  },
  {
    id: "accommodation-kind",
    label: "Kind of accommodation",
    column: "accommodation_kind_code",
    categories: [
      { id: "W", label: "Bed and breakfast" },
      { id: "X", label: "Custody" },
      { id: "S", label: "No fixed home" },
      { id: "V", label: "Emergency accommodation" },
      { id: "B", label: "With parents or relatives" },
      { id: "C", label: "Community or residential home" },
      { id: "D", label: "Semi-independent home" },
      { id: "E", label: "Supported lodgings" },
      { id: "G", label: "Abroad" },
      { id: "H", label: "Deported" },
      { id: "K", label: "Ordinary lodgings" },
      { id: "R", label: "Address not known", weak: true },
      { id: "T", label: "Foyer" },
      { id: "U", label: "Own home" },
      { id: "Y", label: "Other", weak: true },
      { id: "Z", label: "With former foster carers" },
    ],
  },
  // From here on: of the local return alone, so no mart has the column.
  {
    id: "service-tier",
    label: "Kind of support",
    column: "service_tier_code",
    categories: [
      { id: "early", label: "Early help" },
      { id: "targeted", label: "Targeted support" },
      { id: "specialist", label: "Specialist mental health" },
      { id: "crisis", label: "Crisis and hospital" },
    ],
  },
  {
    id: "school-phase",
    label: "School",
    column: "school_phase_code",
    categories: [
      { id: "early-years", label: "Before school" },
      { id: "primary", label: "Primary" },
      { id: "secondary", label: "Secondary" },
      { id: "post-16", label: "After 16" },
    ],
  },
  {
    id: "opportunity-type",
    label: "Kind of opportunity",
    column: "opportunity_type_code",
    categories: [
      { id: "taster-day", label: "Taster day" },
      { id: "work-experience", label: "Work experience" },
      { id: "apprenticeship", label: "Apprenticeship" },
      { id: "job", label: "Job" },
    ],
  },
  {
    id: "arrival-kind",
    label: "How they came or went",
    column: "arrival_kind_code",
    categories: [
      { id: "spontaneous", label: "Arrived by themselves" },
      { id: "transferred-in", label: "Transferred to us" },
      { id: "transferred-out", label: "Transferred from us" },
      { id: "age-disputed", label: "Age disputed" },
    ],
  },
] as const satisfies readonly Breakdown[];

export type BreakdownId = (typeof BREAKDOWNS)[number]["id"];
