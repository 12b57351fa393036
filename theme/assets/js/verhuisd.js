// Leads on to where a page stands now, and takes along the # that a link may point at: a refresh by
// the page itself would lose that. It is replaced, so that the back button does not end here.
const { naar } = document.currentScript?.dataset ?? {};
if (naar) location.replace(naar + location.hash);
