(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');
  var data = JSON.parse(document.getElementById('data').textContent);
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
  var byId = function (id) { return document.getElementById(id); };

  // Language: the style sheet follows the radio button; the rest of the page follows here.
  var zh = byId('lang-zh'), en = byId('lang-en');
  var asked = (/[?&]lang=(zh|en)\b/.exec(location.search) || /^#(zh|en)$/.exec(location.hash) || [])[1];
  if (asked) { (asked === 'en' ? en : zh).checked = true; }
  var english = function () { return en.checked; };
  var t = function (chinese, other) { return english() ? other : chinese; };
  var name = function (item) { return english() ? item.en : item.zh; };

  // Charts
  var styles = getComputedStyle(root);
  var ACCENT = styles.getPropertyValue('--accent').trim(), INK = '#1b2126', SOFT = '#56606b', LINE = '#dfe3e7', BAR = '#98a3ae';
  var FONT = styles.getPropertyValue('--sans').trim();
  var SEVERITY = { BLOCKER: '#a8201a', MAJOR: '#c4620b', MINOR: '#d3a01d', ADVICE: '#98a3ae' };
  var STATE = { OVERDUE: '#a8201a', DUE: ACCENT, UPCOMING: '#98a3ae', DONE: '#cdd3d9' };
  var SERIES = ['#1b5b9e', '#c4620b', '#3f8f6b', '#8a5a9e', '#d3a01d', '#56606b', '#b8c0c8'];
  var DAY = 86400000;
  var charts = [];
  var thousands = function (n) { return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ','); };
  var percent = function (share) { return (Math.round(share * 10000) / 100) + ' %'; };
  var day = function (text) { return Date.parse(text + 'T00:00:00Z'); };
  var cut = function (text, width) {
    var most = Math.max(4, Math.floor(width / (english() ? 6.4 : 12))), signs = Array.from(text);
    return signs.length > most ? signs.slice(0, most - 1).join('') + '…' : text;
  };
  var axis = function (more) {
    return Object.assign({ axisLine: { lineStyle: { color: LINE } }, axisTick: { show: false }, axisLabel: { color: SOFT, fontSize: 12 }, splitLine: { lineStyle: { color: '#eceff1' } } }, more);
  };
  var base = function (grid, more) {
    return Object.assign({ animation: false, textStyle: { fontFamily: FONT, color: INK }, grid: Object.assign({ left: 10, right: 12, top: 26, bottom: 4, containLabel: true }, grid), tooltip: { trigger: 'item', renderMode: 'richText', confine: true, textStyle: { fontFamily: FONT, fontSize: 12 } } }, more);
  };
  var draw = {
    months: function (width) {
      return base({}, {
        xAxis: axis({ type: 'category', data: data.months.map(function (n, i) { return t((i + 1) + '月', String(i + 1)); }), splitLine: { show: false } }),
        yAxis: axis({ type: 'value', axisLine: { show: false }, axisLabel: { show: width > 600, color: SOFT, formatter: thousands } }),
        series: [{ type: 'bar', data: data.months, barCategoryGap: '38%', itemStyle: { color: BAR }, label: { show: width > 600, position: 'top', fontSize: 11, color: SOFT, formatter: function (p) { return thousands(p.value); } } }]
      });
    },
    hours: function (width) {
      var from = data.window ? data.window[0] : 0, to = data.window ? data.window[1] : 24;
      return base({}, {
        xAxis: [axis({ type: 'category', data: data.hours.map(function (n, i) { return String(i); }), splitLine: { show: false }, axisLabel: { color: SOFT, fontSize: 11, interval: width > 600 ? 0 : 2 } }),
          { type: 'value', min: 0, max: 24, show: false }],
        yAxis: axis({ type: 'value', axisLine: { show: false }, axisLabel: { show: width > 600, color: SOFT, formatter: thousands } }),
        series: [{ type: 'line', xAxisIndex: 1, data: [], markArea: data.window ? { silent: true, itemStyle: { color: '#eef1f4' }, label: { show: false }, data: [[{ xAxis: from }, { xAxis: to }]] } : undefined },
          { type: 'bar', z: 3, barCategoryGap: '30%', data: data.hours.map(function (n, i) { return { value: n, itemStyle: { color: data.window && (i + 1 <= from || i >= to) ? SEVERITY.MAJOR : BAR } }; }), label: { show: width > 600, position: 'top', fontSize: 10, color: SOFT, formatter: function (p) { return p.value ? thousands(p.value) : ''; } } }]
      });
    },
    connect: function () {
      var c = data.connect, rows = [], limit = c.limit === null ? null : +c.limit;
      if (c.outbound !== null) { rows.push({ name: t('外呼', 'outbound'), value: c.outbound }); }
      if (c.all !== null) { rows.push({ name: t('全部', 'all calls'), value: c.all }); }
      return base({ top: 30, right: 56 }, {
        xAxis: axis({ type: 'value', min: 0, max: 1, interval: 0.25, axisLabel: { color: SOFT, fontSize: 11, formatter: percent }, axisLine: { show: false } }),
        yAxis: axis({ type: 'category', data: rows.map(function (r) { return r.name; }) }),
        series: [{ type: 'bar', barWidth: 18, data: rows.map(function (r) { return { value: r.value, itemStyle: { color: limit !== null && r.value < limit ? ACCENT : BAR } }; }),
          label: { show: true, position: 'right', color: INK, fontSize: 12, formatter: function (p) { return percent(p.value); } },
          markLine: limit === null ? undefined : { silent: true, symbol: 'none', lineStyle: { color: INK, type: 'solid', width: 1 }, label: { position: 'end', color: INK, fontSize: 11, formatter: t('下限 ', 'least ') + percent(limit) }, data: [{ xAxis: limit }] } }]
      });
    },
    connectMonths: function (width) {
      var c = data.connect, limit = c.limit === null ? null : +c.limit, wide = width > 600;
      var rates = c.months.map(function (rate) { return rate === null ? null : +rate; });
      return base({ right: 68, top: 30 }, {
        xAxis: axis({ type: 'category', data: rates.map(function (n, i) { return t((i + 1) + '月', String(i + 1)); }), splitLine: { show: false } }),
        yAxis: axis({ type: 'value', min: 0, max: 1, interval: 0.25, axisLine: { show: false }, axisLabel: { show: wide, color: SOFT, fontSize: 11, formatter: percent } }),
        series: [{ type: 'bar', barCategoryGap: '38%', data: rates.map(function (rate) { return { value: rate === null ? '-' : rate, itemStyle: { color: limit !== null && rate !== null && rate < limit ? SEVERITY.BLOCKER : BAR } }; }),
          label: { show: wide, position: 'top', fontSize: 11, color: SOFT, formatter: function (p) { return p.value === '-' ? '' : Math.round(p.value * 1000) / 10 + ' %'; } },
          markLine: limit === null ? undefined : { silent: true, symbol: 'none', lineStyle: { color: INK, type: 'solid', width: 1 }, label: { position: 'end', color: INK, fontSize: 11, formatter: t('下限 ', 'least ') + percent(limit) }, data: [{ yAxis: limit }] } }]
      });
    },
    complaints: function () {
      return base({ top: 58 }, {
        legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 8, textStyle: { color: SOFT, fontSize: 12 } },
        xAxis: axis({ type: 'category', data: data.months.map(function (n, i) { return t((i + 1) + '月', String(i + 1)); }), splitLine: { show: false } }),
        yAxis: axis({ type: 'value', minInterval: 1, axisLine: { show: false } }),
        series: data.complaints.map(function (c, i) { return { type: 'bar', stack: 'all', name: name(c), barCategoryGap: '38%', data: c.counts, itemStyle: { color: SERIES[i % SERIES.length], borderColor: '#fff', borderWidth: .5 } }; })
      });
    },
    violations: function (width) {
      var rows = data.violations.slice().reverse(), room = Math.min(260, width * .42);
      return base({ right: 60, top: 4 }, {
        xAxis: { type: 'value', show: false },
        yAxis: axis({ type: 'category', data: rows.map(function (r) { return cut(name(r), room); }), axisLabel: { color: INK, fontSize: 12 } }),
        series: [{ type: 'bar', barWidth: 12, barMinHeight: 2, data: rows.map(function (r) { return { value: r.affected, itemStyle: { color: SEVERITY[r.severity] } }; }), label: { show: true, position: 'right', color: SOFT, fontSize: 11, formatter: function (p) { return thousands(rows[p.dataIndex].affected); } } }]
      });
    },
    score: function (width) {
      var rows = [{ zh: '满分', en: 'Full score', from: 0, to: 100, color: BAR, text: '100' }], before = 100;
      data.steps.forEach(function (s) {
        var left = +s.left;
        rows.push({ zh: s.zh, en: s.en, from: Math.min(before, left), to: Math.max(before, left), color: s.points < 0 ? ACCENT : '#3f8f6b', text: s.points < 0 ? '−' + Math.abs(s.points) : '+' + s.points });
        before = left;
      });
      rows.push({ zh: '得分', en: 'Score', from: 0, to: +data.score, color: INK, text: String(data.score) });
      rows.reverse();
      var least = Math.min(0, Math.min.apply(null, rows.map(function (r) { return r.from; }))), room = Math.min(260, width * .42);
      // Below zero the axis leaves room for the label on the left of the last bar, and begins at a tick.
      var below = least < 0, spare = 34 * (120 - least) / Math.max(90, width - room - 60);
      var tens = width > 600 ? 20 : 50, start = below ? -tens * Math.ceil((spare - least) / tens) : 0;
      return base({ right: 40, top: 4 }, {
        xAxis: axis({ type: 'value', min: start, max: below ? 120 : 106, interval: tens, show: below, splitLine: { show: false }, axisLine: { show: false }, axisLabel: { color: SOFT, fontSize: 12, hideOverlap: true, formatter: function (n) { return n >= 0 && n <= 100 ? String(n) : ''; } } }),
        yAxis: axis({ type: 'category', axisLine: { onZero: false, lineStyle: { color: LINE } }, data: rows.map(function (r) { return cut(name(r), room); }), axisLabel: { color: INK, fontSize: 12 } }),
        series: [
          { type: 'bar', stack: 'negative', silent: true, barWidth: 13, barGap: '-100%', data: rows.map(function (r) { return r.to <= 0 ? r.to : 0; }), itemStyle: { color: 'transparent' } },
          { type: 'bar', stack: 'negative', barWidth: 13, data: rows.map(function (r) { return { value: r.from < 0 ? r.from - Math.min(0, r.to) : 0, itemStyle: { color: r.color } }; }), label: { show: below, position: 'left', color: SOFT, fontSize: 11, formatter: function (p) { var r = rows[p.dataIndex]; return r.to <= 0 && r.from < 0 ? r.text : ''; } } },
          { type: 'bar', stack: 'positive', silent: true, barWidth: 13, data: rows.map(function (r) { return Math.max(0, r.from); }), itemStyle: { color: 'transparent' } },
          { type: 'bar', stack: 'positive', barWidth: 13, data: rows.map(function (r) { return { value: Math.max(0, r.to) - Math.max(0, r.from), itemStyle: { color: r.color } }; }), label: { show: true, position: 'right', color: SOFT, fontSize: 11, formatter: function (p) { var r = rows[p.dataIndex]; return r.to > 0 || r.from >= 0 ? r.text : ''; } } }]
      });
    },
    years: function () {
      var LEVELS = ['D', 'C', 'B', 'A'], rows = data.years;
      return base({ top: 40 }, {
        legend: { top: 0, left: 0, itemWidth: 14, textStyle: { color: SOFT, fontSize: 12 } },
        xAxis: axis({ type: 'category', boundaryGap: true, data: rows.map(function (r) { return String(r.year); }), splitLine: { show: false } }),
        yAxis: axis({ type: 'category', data: LEVELS, axisLabel: { color: INK, fontSize: 14 }, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: '#eceff1' } } }),
        series: [
          { type: 'line', name: t('材料包所载等级', 'grade in the package'), connectNulls: true, symbol: 'emptyCircle', symbolSize: 9, lineStyle: { color: BAR, type: 'dashed', width: 1.5 }, itemStyle: { color: SOFT }, data: rows.map(function (r) { return r.given || '-'; }) },
          { type: 'line', name: t('审查等级', 'audited grade'), connectNulls: true, symbol: 'circle', symbolSize: 10, lineStyle: { color: ACCENT, width: 2 }, itemStyle: { color: ACCENT }, label: { show: true, position: 'top', distance: 8, color: INK, fontSize: 12, formatter: function (p) { return t(rows[p.dataIndex].score + ' 分', rows[p.dataIndex].score + ' pts'); } }, data: rows.map(function (r) { return r.level || '-'; }) }]
      });
    },
    duties: function (width) {
      var rows = data.duties.slice().reverse(), room = Math.min(250, width * .42), now = day(data.asOf);
      var from = Math.min.apply(null, rows.map(function (r) { return day(r.opens || r.due); }).concat(now));
      var to = Math.max.apply(null, rows.map(function (r) { return day(r.due) + DAY; }).concat(now));
      if (now - from > 400 * DAY) { from = now - 400 * DAY; }
      if (to - now > 500 * DAY) { to = now + 500 * DAY; }
      from -= 10 * DAY;
      to += 20 * DAY;
      var start = function (r) { return Math.max(from, Math.min(day(r.opens || r.due), to - 3 * DAY)); };
      var end = function (r) { return Math.min(to, Math.max(day(r.due) + DAY, start(r) + (to - from) / 120)); };
      // a label is as wide as so many pixels
      var apart = (to - from) * 66 / Math.max(60, width - room - 34);
      var marks = [], every = (to - from) / DAY > (width > 600 ? 900 : 400) ? 12 : width > 600 ? 3 : 6, first = new Date(from);
      for (var m = first.getUTCFullYear() * 12; m < 120000; m += every) {
        var at = Date.UTC(Math.floor(m / 12), m % 12, 1);
        if (at > to) { break; }
        if (at >= from && Math.abs(at - now) > apart) { marks.push({ xAxis: at - from, lineStyle: { color: '#e3e6ea' }, label: { color: SOFT, formatter: new Date(at).toISOString().slice(0, 7) } }); }
      }
      marks.push({ xAxis: now - from, lineStyle: { color: INK }, label: { color: INK, formatter: data.asOf } });
      return base({ top: 24, right: 24 }, {
        xAxis: { type: 'value', min: 0, max: to - from, show: false },
        yAxis: axis({ type: 'category', data: rows.map(function (r, i) { return i; }), axisLabel: { color: INK, fontSize: 12, interval: 0, formatter: function (i) { return cut(name(rows[+i]), room); } } }),
        series: [
          { type: 'bar', stack: 'all', silent: true, barWidth: 9, data: rows.map(function (r) { return start(r) - from; }), itemStyle: { color: 'transparent' }, markLine: { silent: true, symbol: 'none', lineStyle: { type: 'solid', width: 1 }, label: { show: true, position: 'end', fontSize: 11 }, data: marks } },
          { type: 'bar', stack: 'all', barWidth: 9, data: rows.map(function (r) { return { value: end(r) - start(r), itemStyle: { color: STATE[r.state] } }; }) }]
      });
    }
  };
  var HEIGHTS = {
    connect: 150,
    connectMonths: 220,
    hours: 230,
    months: 220,
    complaints: 280,
    years: 210,
    violations: function () { return 10 + data.violations.length * 24; },
    score: function () { return 10 + (data.steps.length + 2) * 23; },
    duties: function () { return 60 + data.duties.length * 19; }
  };
  var paint = function (width) {
    charts.forEach(function (c) {
      c.chart.resize(width ? { width: c.box.dataset.chart === 'connect' ? width / 2 - 24 : width } : { width: 'auto' });
      c.chart.setOption(draw[c.box.dataset.chart](c.chart.getWidth()), true);
    });
  };
  all('.chart').forEach(function (box) {
    var height = HEIGHTS[box.dataset.chart];
    box.style.height = (typeof height === 'function' ? height() : height) + 'px';
    box.setAttribute('aria-hidden', 'true');
    charts.push({ box: box, chart: echarts.init(box, null, { renderer: 'svg' }) });
  });
  all('details.data').forEach(function (d) { d.open = false; });
  paint();
  var waiting = 0, seen = innerWidth, printing = false;
  addEventListener('resize', function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      if (!printing && innerWidth !== seen) { seen = innerWidth; paint(); }
    }, 120);
  });

  // Printing: everything open, charts as wide as the paper.
  var A4 = 680, closed = [];
  addEventListener('beforeprint', function () {
    if (printing) { return; }
    printing = true;
    closed = all('details:not([open]):not(.data)');
    closed.forEach(function (d) { d.open = true; });
    paint(A4);
  });
  addEventListener('afterprint', function () {
    printing = false;
    closed.forEach(function (d) { d.open = false; });
    closed = [];
    paint();
  });

  // Findings
  var tools = byId('tools'), result = byId('result'), rules = all('#findings .rule');
  var texts = rules.map(function (rule) { return rule.textContent.toLowerCase(); });
  var filter = function () {
    if (!tools) { return; }
    var words = byId('q').value.trim().toLowerCase().split(/\s+/), family = byId('family').value, count = 0;
    var severities = all('[name=severity]:checked', tools).map(function (box) { return box.value; });
    rules.forEach(function (rule, i) {
      var shown = severities.indexOf(rule.dataset.severity) >= 0 && (!family || rule.dataset.family === family)
        && words.every(function (word) { return texts[i].indexOf(word) >= 0; });
      rule.hidden = !shown;
      count += shown ? 1 : 0;
    });
    all('#findings .group').forEach(function (group) { group.hidden = !group.querySelector('.rule:not([hidden])'); });
    result.textContent = t('显示 ' + count + ' 条规则，共 ' + rules.length + ' 条', count + ' of ' + rules.length + ' rules shown');
  };
  if (tools) {
    tools.hidden = false;
    tools.addEventListener('input', filter);
    tools.addEventListener('submit', function (e) { e.preventDefault(); });
    byId('open-all').addEventListener('click', function () { rules.forEach(function (r) { if (!r.hidden) { r.open = true; } }); });
    byId('close-all').addEventListener('click', function () { rules.forEach(function (r) { r.open = false; }); });
  }
  var follow = function () {
    var id = decodeURIComponent(location.hash.slice(1)), target = id && byId(id);
    if (target && target.matches('details')) {
      target.open = true;
      if (target.hidden) { tools.reset(); filter(); }
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', follow);

  var speak = function () {
    root.lang = english() ? 'en' : 'zh-CN';
    paint();
    filter();
  };
  [zh, en].forEach(function (button) { button.addEventListener('change', speak); });
  root.lang = english() ? 'en' : 'zh-CN';
  filter();
  follow();
})();
