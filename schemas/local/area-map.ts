/** area-map.csv: to which new council each child of a council that was divided belongs (settled reading 59). */
import { childIdColumn, councilColumn, dayColumn, type RegisterDefinition } from "./register.ts";

export const areaMap: RegisterDefinition = {
  id: "areas",
  title: "Area map",
  usual_file_name: "area-map.csv",
  columns: [
    // The id in the returns of the council that was divided.
    childIdColumn("child"),
    councilColumn("predecessor"),
    councilColumn("successor"),
    // The day on which the new council began: returns as at an earlier day feed its history.
    dayColumn("from"),
  ],
};
