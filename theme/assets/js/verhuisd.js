// Leads on to where a page stands now, and takes along the # that a link may point at: a refresh by
// the page itself would lose that. It is replaced, so that the back button does not end here.
location.replace(document.currentScript.dataset.naar + location.hash);
