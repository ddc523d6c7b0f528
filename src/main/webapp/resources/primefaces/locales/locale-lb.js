/* Luxembourgish for PrimeFaces, which brings none; without this file it asks for one in vain on each page. Only what the pages use. */
if (window.PrimeFaces) {
  PrimeFaces.locales.lb = $.extend(true, {}, PrimeFaces.locales.en, {
    accept: 'Jo', reject: 'Neen', cancel: 'Ofbriechen', choose: 'Wielen', clear: 'Eidel maachen', apply: 'Iwwerhuelen',
    chooseDate: 'Datum wielen', chooseMonth: 'Mount wielen', chooseYear: 'Joer wielen', dateFormat: 'd.m.yy', firstDayOfWeek: 1,
    today: 'Haut', now: 'Elo', weekHeader: 'Woch', year: 'Joer', month: 'Mount', week: 'Woch', day: 'Dag',
    monthNames: ['Januar', 'Februar', 'Mäerz', 'Abrëll', 'Mee', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
    monthNamesShort: ['Jan', 'Feb', 'Mäe', 'Abr', 'Mee', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'],
    dayNames: ['Sonndeg', 'Méindeg', 'Dënschdeg', 'Mëttwoch', 'Donneschdeg', 'Freideg', 'Samschdeg'],
    dayNamesShort: ['Son', 'Méi', 'Dën', 'Mët', 'Don', 'Fre', 'Sam'], dayNamesMin: ['So', 'Mé', 'Dë', 'Më', 'Do', 'Fr', 'Sa'],
    nextMonth: 'Nächste Mount', prevMonth: 'Mount virdrun', nextYear: 'Nächst Joer', prevYear: 'Joer virdrun',
    emptyMessage: 'Näischt fonnt', emptySearchMessage: 'Näischt fonnt', emptyFilterMessage: 'Näischt fonnt', filter: 'Filteren', unexpectedError: 'Dat huet net geklappt',
    aria: {
      close: 'Zoumaachen', firstPageLabel: 'Éischt Säit', lastPageLabel: 'Lescht Säit', nextPageLabel: 'Nächst Säit', prevPageLabel: 'Säit virdrun', pageLabel: 'Säit {page}',
      rowsPerPageLabel: 'Zeilen op enger Säit', selectAll: 'All Zeile wielen', unselectAll: 'Keng Zeil wielen', selectRow: 'Zeil gewielt', unselectRow: 'Zeil net méi gewielt', navigation: 'Navigatioun',
      'datatable.sort.ASC': 'eropzou sortéieren', 'datatable.sort.DESC': 'erofzou sortéieren', 'datatable.sort.NONE': 'net méi sortéieren'
    }
  });
}
