/** The ten invented children of the domain's worked example: full history, and the 2024-25 file alone. */
const EPISODES = `CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC
A,10/05/2019,S,C1,N1,U6,01/12/2019,X1
A,01/12/2019,L,C2,N1,U6,01/02/2023,X1
A,01/02/2023,T,C2,N1,U4,,
B,01/03/2022,S,C2,N1,U6,01/07/2023,X1
B,01/07/2023,P,C2,N1,U4,,
C,05/01/2024,S,V2,N1,U6,10/05/2024,X1
C,10/05/2024,P,V2,N1,K2,01/09/2024,X1
C,01/09/2024,P,V2,N1,T1,10/09/2024,X1
C,10/09/2024,P,V2,N1,K2,20/12/2024,X1
C,20/12/2024,P,V2,N1,U6,,
D,03/02/2022,S,C1,N1,U5,10/10/2022,X1
D,10/10/2022,L,E1,N1,U5,01/11/2024,X1
D,01/11/2024,T,E1,N1,A5,,
E,01/06/2024,S,V3,N2,U6,05/06/2024,E4A
E,29/03/2025,S,V3,N2,U6,,
F,01/10/2024,S,V2,N8,K3,,
G,01/02/2023,S,C2,N1,U1,14/11/2024,E45
H,01/05/2024,S,L1,N5,U6,03/05/2024,E4A
H,01/09/2024,S,V2,N5,U6,01/02/2025,E4B
I,01/06/2022,S,C2,N4,P1,31/03/2025,E4A
J,01/04/2019,S,C2,N1,U4,31/03/2025,E17`;

const HEADER = `CHILD,SEX,DOB,ETHNIC
A,F,01/01/2012,WBRI
B,M,15/08/2010,WBRI
C,F,02/02/2009,BAFR
D,M,01/02/2022,MWBC
E,F,05/05/2015,WBRI
F,M,15/06/2008,OOTH
G,F,03/03/2018,WBRI
H,M,07/07/2014,AOTH
I,F,09/09/2016,WBRI
J,M,31/03/2007,WBRI`;

const UASC = `CHILD,SEX,DOB,DUC
F,M,15/06/2008,`;

const iso = (date: string) => date.split("/").reverse().join("-");
const [heading, ...rows] = EPISODES.split("\n");

export const tenChildren = {
  asAt: "2025-03-31",
  files: { header: HEADER, episodes: EPISODES, uasc: UASC },
};

/** What the annual file holds: rows open at some time in the year. */
export const tenChildrenYearOnly = {
  ...tenChildren,
  files: {
    ...tenChildren.files,
    episodes: [
      heading,
      ...rows.filter((row) => {
        const ended = row.split(",")[6];
        return ended === undefined || ended === "" || iso(ended) >= "2024-04-01";
      }),
    ].join("\n"),
  },
};
