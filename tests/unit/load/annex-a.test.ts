/** Lists of Ofsted's Annex A beside a return: told by their headings as two public specifications write them, kept, and never missed. */
import { isOtherList, recogniseHeadings } from "@pipelines/load/recognise.ts";
import { describe, expect, test } from "vitest";
import { definitions } from "../../support/definitions.ts";

const FORM = {
  "annex-a-8":
    "Child Unique ID|Gender|Ethnicity|Date of Birth|Age of Child (Years)|Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)|" +
    "Does the Child have a Disability|Date Started to be Looked After|Child's Category of Need|" +
    "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)|Start date of current legal status|" +
    "Child\u2019s Legal Status|Date of Latest Statutory Review|Date of Last Social Work Visit|What is the permanence plan for this child?|" +
    "Date of Last IRO Visit / Contact to the Child|Date of Last Health Assessment|Date of Last Dental Check|" +
    "Number of Placements in the Last 12 months|Date Ceased to be Looked After|Reason Ceased to be Looked After|" +
    "Start Date of Most Recent Placement|Placement Type|Placement Provider|Placement postcode|URN of Placement|Placement Location|" +
    "LA of Placement|Number of Episodes the Child has been \u2018Missing\u2019 from their Placement in the last 12 months|" +
    "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months|" +
    "Was the child offered a Return Interview after their last missing episode (Y/N)?|" +
    "Did the child accept a Return Interview after their last missing episode (Y/N)?|Allocated Team",
  "annex-a-9":
    "Child Unique ID|Gender|Ethnicity|Date of Birth|Age of Child (Years)|Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)|" +
    "Does the Child have a Disability|Allocated Team|Eligibility Category|Latest Pathway Plan Review Date|LA in Touch|Latest Date of Contact|" +
    "Type of Accommodation|Suitability of Accommodation|Activity Status",
  "annex-a-10":
    "Child Unique ID|Family identifier|Gender|Ethnicity|Date of Birth|Age of Child (Years)|Does the Child have a Disability|" +
    "Date the Child Entered Care|Date of Decision that Child Should be Placed for Adoption|Date of Placement Order|" +
    "Date of Matching Child and Prospective Adopters|Date Placed for Adoption|Date of Adoption Order |" +
    "Date of Decision that Child Should No Longer be Placed for Adoption|Reason Why Child No Longer Placed for Adoption|" +
    "Date the child was placed for fostering in FFA or concurrent planning placement",
  "annex-a-11":
    "Individual adopter identifier|Family identifier|Sex|Ethnicity|Disability|Is the (prospective) adopter fostering for adoption?|" +
    "Date enquiry received|Date Stage 1 started|Date Stage 1 ended|Date Stage 2 started|Date Stage 2 ended|Date application submitted|" +
    "Date application approved|Date adopter matched with child(ren)|Date child/children placed with adopter(s)|No. of children placed|" +
    "Date of Adoption Order|Date of leaving adoption process|Reason for leaving adoption process",
};

const QUERIES = {
  "annex-a-8":
    "ChildUniqueID|Gender|Ethnicity|DateOfBirth|Age|UASC|HasDisability|LoookedAfterStartDate|ChildCategoryOfNeed|" +
    "SubsequentLACEpisodeLast12Months|MostRecentLegalStatusStart|LegalStatus|LatestStatutoryReviewDate|LastSocialWorkVisitDate|" +
    "PermanencePlan|LastIROVisitDate|LastHealthAssessmentDate|LastDentalCheckDate|PlacementsLast12Months|CeasedLookedAfterDate|" +
    "ReasonCeasedLookedAfter|MostRecentPlacementStartDate|PlacementType|PlacementProvider|PlacementPostcode|PlacementURN|" +
    "PlacementLocation|PlacementLA|EpisodesChildMissingFromPlacement|EpisodesChildAbsentFromPlacement|" +
    "ChildOfferedReturnInterviewAfterLastMFH|ChildAcceptedReturnInterviewAfterLastMFH|AllocatedTeam",
  "annex-a-9":
    "ChildUniqueID|Gender|Ethnicity|DateOfBirth|Age|UASC|HasDisability|AllocatedTeam|EligibilityCategory|LatestPathwayPlan|LAInTouch|" +
    "LatestContact|TypeOfAccommodation|SuitabilityOfAccommodation|ActivityStatus",
  "annex-a-10":
    "ChildUniqueID|FamilyID|Gender|Ethnicity|DateOfBirth|Age|HasDisability|EnteredCareDate|ADMSHOBPADecisionDate|PlacementOrderDate|" +
    "MatchedForAdoptionDate|PlacedForAdoptionDate|AdoptionOrderDate|DecisionReversedDate|DecisionReversedReason|DateFFAConsurrencyPlacement",
  "annex-a-11":
    "AdopterIdentifier|FamilyIdentifier|Gender|Ethnicity|Disability|AdoptedByCarer|EnquiryDate|Stage1StartDate|Stage1EndDate|" +
    "Stage2StartDate|Stage2EndDate|ApplicationDate|ApplicationApprDate|MatchedDate|PlacedDate|NumSiblingsPlaced|AdoptionOrderDate|" +
    "AdoptionLeaveDate|AdoptingLeaveReason",
};

const found = (headings: readonly string[]) =>
  recogniseHeadings("list.csv", headings, definitions.returns.values(), "2026-27");

describe.each([
  ["the form", FORM],
  ["the queries of the safeguarding dataset", QUERIES],
])("as %s", (_, lists) => {
  test.each(Object.entries(lists))("%s is told by its headings, and every column has its place", (id, line) => {
    const recognised = found(line.split("|"));
    expect(recognised.definition.id).toBe(id);
    expect(line.split("|").filter((_heading, at) => recognised.columns[at] === undefined)).toEqual([]);
  });
});

test("a worker's name is no column of ours, and is left out aloud", () => {
  const { columns, notices } = found([...FORM["annex-a-9"].split("|"), "Allocated Worker"]);
  expect(columns.at(-1)).toBeUndefined();
  expect(notices.map(({ notice }) => notice)).toContain("unknown column");
});

test("lists of other children are told apart", () => {
  expect(isOtherList(["Child Unique ID", "Gender", "Date of Birth", "Age", "Date of Contact", "Contact Source"])).toBe(
    true,
  );
  for (const line of [...Object.values(FORM), ...Object.values(QUERIES)])
    expect(isOtherList(line.split("|"))).toBe(false);
});
