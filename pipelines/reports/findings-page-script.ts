/** The findings page's only script: filters. Everything can be read, opened and printed without it. */
export const SCRIPT = `
const form=document.querySelector(".filters"),rules=[...document.querySelectorAll(".rule")],said=document.querySelector("#said");
const plain=(text)=>text.trim().toLowerCase();
function filter(){
  const wanted=Object.fromEntries(new FormData(form)),words=plain(wanted.rule??""),child=plain(wanted.child??"");
  let rows=0,shown=0;
  for(const rule of rules){
    const isRule=(!wanted.severity||rule.dataset.severity===wanted.severity)&&(!words||plain(rule.dataset.words).includes(words));
    let left=0;
    for(const row of rule.querySelectorAll("tbody tr")){
      const age=Number(row.dataset.age),young=wanted.age==="0-90"?age<=90:wanted.age==="91-180"?age>90&&age<=180:wanted.age==="181-"?age>180:wanted.age==="back"?row.dataset.back==="yes":true;
      const isRow=isRule&&young&&(!wanted.team||row.dataset.team===wanted.team)&&(!child||plain(row.dataset.child).includes(child));
      row.hidden=!isRow;
      if(isRow)left++;
    }
    rule.hidden=left===0;
    rows+=left;
    if(left>0)shown++;
  }
  said.textContent=rows+(rows===1?" row":" rows")+" of "+shown+(shown===1?" rule":" rules")+" shown";
}
if(form){
  form.hidden=false;
  form.addEventListener("input",filter);
  form.addEventListener("submit",(event)=>event.preventDefault());
  form.addEventListener("reset",()=>setTimeout(filter));
}
`;
