// The map of incidents, drawn on a canvas: outlines from outlines.json, incidents and clusters from the
// address in data-url. No WebGL, no tiles, no request to anywhere but this desk.
"use strict";

(() => {
  const SMALLEST = 0.6, LARGEST = 12, WORLD = 256;
  const EARTH = 40075.0; // km around the equator
  const WIDE = 60; // km; what is told of a wider place is drawn as an area

  const mercator = (lon, lat) => {
    const y = Math.log(Math.tan(Math.PI / 4 + (Math.max(-84, Math.min(84, lat)) * Math.PI) / 360));
    return [(lon + 180) / 360, 0.5 - y / (2 * Math.PI)];
  };
  const latitude = (y) => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;

  // ---- outlines ---------------------------------------------------------------------------------------

  // Beyond the antimeridian a line goes on eastward or westward: no step is longer than half the world.
  function unwrap(points) {
    let before = points[0][0];
    return points.map(([x, y]) => [(before = x + Math.round(before - x)), y]);
  }

  // A line, or a ring: what goes on beyond an edge of the world is drawn once more, to come in at the other edge.
  function trace(points, closed = false) {
    const path = new Path2D();
    points.forEach((point, n) => (n ? path.lineTo(...point) : path.moveTo(...point)));
    if (closed) path.closePath();
    const xs = points.map(([x]) => x), shift = Math.max(...xs) > 1 ? -1 : Math.min(...xs) < 0 ? 1 : 0;
    if (shift) path.addPath(new Path2D(path), new DOMMatrix([1, 0, 0, 1, shift, 0]));
    return path;
  }

  function decodeArcs(outlines) {
    const [kx, ky] = outlines.scale, [dx, dy] = outlines.translate;
    return outlines.arcs.map((steps) => {
      let x = 0, y = 0;
      return unwrap(steps.map(([sx, sy]) => {
        x += sx;
        y += sy;
        return mercator(x * kx + dx, y * ky + dy);
      }));
    });
  }

  function makePaths(outlines) {
    const arcs = decodeArcs(outlines), uses = new Array(arcs.length).fill(0);
    const lands = outlines.lands.map(({ name, rings }) => {
      const path = new Path2D();
      let widest = null;
      for (const ring of rings) {
        const corners = unwrap(ring.flatMap((number) => {
          const index = number < 0 ? ~number : number;
          uses[index] += 1;
          return number < 0 ? arcs[index].slice().reverse() : arcs[index];
        }));
        path.addPath(trace(corners, true));
        const about = measure(corners);
        if (widest === null || about.area > widest.area) widest = about;
      }
      return { name, path, ...widest };
    });
    const dashed = new Path2D(), border = new Path2D(), coast = new Path2D();
    const runs = new Map();
    for (const [arc, from, to] of outlines.dashed) {
      runs.set(arc, [...(runs.get(arc) || []), [from, to]]);
      dashed.addPath(trace(arcs[arc].slice(from, to + 1)));
    }
    arcs.forEach((points, index) => {
      let start = 0;
      for (const [from, to] of runs.get(index) || []) {
        border.addPath(trace(points.slice(start, from + 1)));
        start = to;
      }
      (uses[index] > 1 ? border : coast).addPath(trace(points.slice(start)));
    });
    return { lands, dashed, border, coast };
  }

  // Area, middle and width of a ring: the middle is where a name stands.
  function measure(corners) {
    let double = 0, x = 0, y = 0, west = 1, east = 0;
    corners.forEach(([ax, ay], n) => {
      const [bx, by] = corners[(n + 1) % corners.length], cross = ax * by - bx * ay;
      double += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
      west = Math.min(west, ax);
      east = Math.max(east, ax);
    });
    const known = Math.abs(double) > 1e-15;
    return { area: Math.abs(double), x: known ? x / (3 * double) : west, y: known ? y / (3 * double) : corners[0][1], width: east - west };
  }

  // ---- one map ----------------------------------------------------------------------------------------

  class DeskMap {
    constructor(box) {
      this.box = box;
      this.canvas = box.querySelector("canvas");
      this.tip = box.querySelector("[data-tip]");
      this.context = this.canvas.getContext("2d");
      this.view = { x: 0.5, y: 0.38, zoom: 1.2 };
      this.marks = [];
      this.told = [];
      this.probe = document.createElement("canvas").getContext("2d"); // never transformed: it answers what lies where
      this.placed = [];
      this.paths = null;
      this.asked = 0;
      this.drag = null;
      this.listen();
      this.resize();
      this.start();
    }

    async start() {
      const found = await fetch(this.box.dataset.outlines).then((answer) => answer.json());
      this.paths = makePaths(found);
      this.fit();
      this.draw();
      await this.load();
    }

    // Where the incidents of the filter lie, told by the server as "west,south,east,north".
    fit() {
      const bounds = (this.box.dataset.bounds || "").split(",").map(Number);
      if (bounds.length !== 4 || bounds.some(Number.isNaN)) return;
      const [west, north] = mercator(bounds[0], bounds[3]), [east, south] = mercator(bounds[2], bounds[1]);
      const width = Math.max(east - west, 0.004), height = Math.max(south - north, 0.004);
      const scale = Math.min(this.width / width, this.height / height) * 0.8;
      this.view = { x: (west + east) / 2, y: (north + south) / 2, zoom: this.limit(Math.log2(scale / WORLD)) };
    }

    limit(zoom) {
      return Math.max(SMALLEST, Math.min(LARGEST, zoom));
    }

    get scale() {
      return WORLD * 2 ** this.view.zoom;
    }

    resize() {
      const ratio = window.devicePixelRatio || 1;
      this.width = this.canvas.clientWidth;
      this.height = this.canvas.clientHeight;
      this.canvas.width = Math.round(this.width * ratio);
      this.canvas.height = Math.round(this.height * ratio);
      this.ratio = ratio;
      this.grown = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16; // text grows on a wide screen
      this.draw();
    }

    bounds() {
      const half = { x: this.width / 2 / this.scale, y: this.height / 2 / this.scale };
      const west = (this.view.x - half.x) * 360 - 180, east = (this.view.x + half.x) * 360 - 180;
      return [
        Math.max(-180, west), latitude(this.view.y + half.y), Math.min(180, east), latitude(this.view.y - half.y),
      ];
    }

    async load() {
      const ask = (this.asked += 1);
      const address = new URL(this.box.dataset.url, window.location.href);
      address.searchParams.set("bbox", this.bounds().map((n) => n.toFixed(4)).join(","));
      address.searchParams.set("zoom", this.view.zoom.toFixed(2));
      const answer = await fetch(address).catch(() => null); // the marks from before stay
      if (!answer?.ok || ask !== this.asked) return;
      this.marks = (await answer.json()).features;
      this.findCountries();
      this.draw();
      this.box.dataset.ready = "true";
    }

    // Incidents of which no more than the country is told shade that country; `told` has both.
    findCountries() {
      this.told = [];
      this.marks = this.marks.filter(({ geometry, properties }) => {
        if (!properties.country || !this.paths) return true;
        const [x, y] = mercator(...geometry.coordinates);
        const land = this.paths.lands.find(({ path }) => this.probe.isPointInPath(path, x, y, "evenodd"));
        if (land) this.told.push({ geometry, properties, land });
        return !land;
      });
    }

    soon() {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.load(), 160);
    }

    font(weight, size) {
      return `${weight} ${size * this.grown}px system-ui, sans-serif`;
    }

    screen(x, y) {
      return [(x - this.view.x) * this.scale + this.width / 2, (y - this.view.y) * this.scale + this.height / 2];
    }

    colour(name) {
      return getComputedStyle(this.box).getPropertyValue(name).trim();
    }

    draw() {
      if (!this.context) return;
      const pen = this.context;
      pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
      pen.fillStyle = this.colour("--sea");
      pen.fillRect(0, 0, this.width, this.height);
      if (this.paths) this.drawOutlines(pen);
      this.drawMarks(pen);
    }

    drawOutlines(pen) {
      const scale = this.scale, unit = 1 / scale;
      pen.save();
      pen.translate(this.width / 2 - this.view.x * scale, this.height / 2 - this.view.y * scale);
      pen.scale(scale, scale);
      pen.beginPath();
      pen.rect(0, 0, 1, 1);
      pen.clip();
      pen.fillStyle = this.colour("--land");
      for (const land of this.paths.lands) pen.fill(land.path, "evenodd");
      for (const { properties, land } of this.told) {
        pen.globalAlpha = 0.13;
        pen.fillStyle = this.colour(properties.contested ? "--contested" : "--mark");
        pen.fill(land.path, "evenodd");
        pen.globalAlpha = 1;
      }
      pen.lineWidth = 0.6 * unit;
      pen.strokeStyle = this.colour("--coast");
      pen.stroke(this.paths.coast);
      pen.lineWidth = 0.9 * unit;
      pen.strokeStyle = this.colour("--border");
      pen.stroke(this.paths.border);
      pen.setLineDash([4 * unit, 3 * unit]);
      pen.stroke(this.paths.dashed);
      pen.restore();
      this.drawNames(pen);
    }

    // The name of a country where it has room for it.
    drawNames(pen) {
      pen.font = this.font(500, 10.5);
      pen.letterSpacing = "0.09em";
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      for (const land of this.paths.lands) {
        const [x, y] = this.screen(land.x, land.y), words = land.name.toUpperCase();
        if (x < 0 || y < 0 || x > this.width || y > this.height) continue;
        if (pen.measureText(words).width > 0.9 * land.width * this.scale) continue;
        this.write(pen, words, x, y, this.colour("--quiet"));
      }
      pen.letterSpacing = "0px";
    }

    // Words with a rim of the colour of land, to be read over borders.
    write(pen, words, x, y, colour) {
      pen.lineWidth = 3;
      pen.lineJoin = "round";
      pen.strokeStyle = this.colour("--land");
      pen.strokeText(words, x, y);
      pen.fillStyle = colour;
      pen.fillText(words, x, y);
    }

    drawMarks(pen) {
      this.placed = [];
      for (const { geometry, properties, land } of this.told) this.drawCountry(pen, geometry, properties, land);
      // Wide areas lie under everything else: they say little, and must not hide what is sharp.
      const areas = this.marks.filter((mark) => mark.properties.radius > WIDE).sort((a, b) => b.properties.radius - a.properties.radius);
      const sharp = this.join(this.marks.filter((mark) => mark.properties.radius <= WIDE));
      for (const mark of [...areas.map((area) => this.place(area)), ...sharp]) {
        const { x, y, radius, properties } = mark;
        this.placed.push({ ...mark, radius: Math.max(radius, 7) });
        if (properties.radius > WIDE) this.drawArea(pen, x, y, radius, properties);
        else if (properties.count > 1) this.drawCluster(pen, x, y, radius, properties);
        else this.drawIncident(pen, x, y, radius, properties);
      }
    }

    // A mark with the point and radius of its circle.
    place({ geometry, properties }) {
      const [x, y] = this.screen(...mercator(...geometry.coordinates));
      const many = properties.count > 1 && properties.radius <= WIDE;
      return { x, y, radius: many ? (8 + 3.2 * Math.log2(properties.count)) * this.grown : this.reach(properties, geometry), geometry, properties };
    }

    // Sharp marks with their circles, those that would hide each other's number as one: cells meet at their edges.
    join(marks) {
      const kept = [];
      for (const mark of marks.map((each) => this.place(each)).sort((a, b) => b.properties.count - a.properties.count)) {
        const at = kept.findIndex((other) => other.properties.count > 1 && Math.hypot(other.x - mark.x, other.y - mark.y) < other.radius + mark.radius / 2);
        if (at < 0) {
          kept.push(mark);
          continue;
        }
        const [big, small] = [kept[at], mark].map((each) => ({ n: each.properties.count, ...each.properties, at: each.geometry.coordinates }));
        const count = big.n + small.n;
        kept[at] = this.place({
          geometry: { coordinates: [0, 1].map((axis) => (big.n * big.at[axis] + small.n * small.at[axis]) / count) },
          properties: { count, contested: big.contested + small.contested, radius: 0, title: `${count} incidents`, url: null },
        });
      }
      return kept;
    }

    // Kilometres to pixels at that latitude: an incident in a province is an area, not a pin.
    reach(properties, geometry) {
      const stretch = Math.cos((geometry.coordinates[1] * Math.PI) / 180);
      return Math.max(5 * this.grown, ((properties.radius || 0) / (EARTH * stretch)) * this.scale);
    }

    // Under the name of a country, how many incidents are told of it and of no place in it.
    drawCountry(pen, geometry, properties, land) {
      const [x, y] = this.screen(land.x, land.y);
      pen.font = this.font(600, 12);
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      this.write(pen, `(${properties.count})`, x, y + 15 * this.grown, this.colour(properties.contested ? "--contested" : "--mark"));
      const title = properties.count > 1 ? `${properties.count} incidents` : properties.title;
      this.placed.push({ x, y: y + 15 * this.grown, radius: 15 * this.grown, geometry, properties: { ...properties, title: `${title}, somewhere in ${land.name}` } });
    }

    // A province: an area with a dashed rim and, in its middle, how many incidents it stands for.
    drawArea(pen, x, y, radius, properties) {
      const colour = this.colour(properties.contested ? "--contested" : "--mark");
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.fillStyle = pen.strokeStyle = colour;
      pen.globalAlpha = 0.05;
      pen.fill();
      pen.globalAlpha = 0.55;
      pen.setLineDash([3, 4]);
      pen.lineWidth = 1;
      pen.stroke();
      pen.setLineDash([]);
      pen.globalAlpha = 1;
      pen.font = this.font(600, 12);
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      pen.fillText(`(${properties.count})`, x, y);
    }

    drawCluster(pen, x, y, radius, properties) {
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.globalAlpha = 0.82;
      pen.fillStyle = this.colour("--mark");
      pen.fill();
      pen.globalAlpha = 1;
      if (properties.contested) {
        pen.lineWidth = 3;
        pen.strokeStyle = this.colour("--contested");
        pen.beginPath();
        pen.arc(x, y, radius + 2, -Math.PI / 2, -Math.PI / 2 + (2 * Math.PI * properties.contested) / properties.count);
        pen.stroke();
      }
      pen.fillStyle = this.colour("--on-mark");
      pen.font = this.font(600, 12);
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      pen.fillText(String(properties.count), x, y + 0.5);
    }

    drawIncident(pen, x, y, radius, properties) {
      const colour = this.colour(properties.contested ? "--contested" : "--mark");
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.globalAlpha = radius > 12 * this.grown ? 0.14 : 0.85;
      pen.fillStyle = colour;
      pen.fill();
      pen.globalAlpha = 1;
      pen.lineWidth = 1.4;
      pen.setLineDash(radius > 12 * this.grown ? [3, 3] : []);
      pen.strokeStyle = colour;
      pen.stroke();
      pen.setLineDash([]);
    }

    // ---- hands and keys ---------------------------------------------------------------------------------

    listen() {
      this.box.addEventListener("pointerdown", (event) => this.grab(event));
      this.box.addEventListener("pointermove", (event) => this.move(event));
      this.box.addEventListener("pointerup", (event) => this.release(event));
      this.box.addEventListener("pointercancel", () => { this.drag = null; });
      this.box.addEventListener("wheel", (event) => this.roll(event), { passive: false });
      this.box.addEventListener("keydown", (event) => this.press(event));
      for (const button of this.box.querySelectorAll("[data-zoom]")) {
        button.addEventListener("click", () => this.zoomTo(this.view.zoom + Number(button.dataset.zoom)));
      }
      new ResizeObserver(() => this.resize()).observe(this.box);
      window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    }

    grab(event) {
      if (event.target.closest("button, a")) return;
      this.drag = { x: event.clientX, y: event.clientY, view: { ...this.view }, far: 0 };
      this.box.setPointerCapture(event.pointerId);
    }

    move(event) {
      if (!this.drag) {
        this.hover(event);
        return;
      }
      const dx = event.clientX - this.drag.x, dy = event.clientY - this.drag.y;
      this.drag.far = Math.max(this.drag.far, Math.abs(dx) + Math.abs(dy));
      this.view.x = this.drag.view.x - dx / this.scale;
      this.view.y = this.drag.view.y - dy / this.scale;
      this.draw();
    }

    release(event) {
      if (!this.drag) return;
      const still = this.drag.far < 5;
      this.drag = null;
      if (still) this.choose(this.at(event));
      else this.soon();
    }

    at(event) {
      const corner = this.box.getBoundingClientRect();
      const x = event.clientX - corner.left, y = event.clientY - corner.top;
      const near = this.placed.filter((mark) => (mark.x - x) ** 2 + (mark.y - y) ** 2 <= mark.radius ** 2);
      return near.sort((a, b) => a.radius - b.radius)[0];
    }

    hover(event) {
      const mark = this.at(event);
      this.canvas.style.cursor = mark ? "pointer" : "grab";
      this.tip.hidden = !mark;
      if (!mark) return;
      this.tip.textContent = mark.properties.title;
      this.tip.style.left = `${Math.min(mark.x, this.width - 220)}px`;
      this.tip.style.top = `${mark.y + 14}px`;
    }

    choose(mark) {
      if (!mark) return;
      if (mark.properties.count > 1 && mark.properties.radius <= WIDE && this.view.zoom < LARGEST) {
        [this.view.x, this.view.y] = mercator(...mark.geometry.coordinates);
        this.zoomTo(this.view.zoom + 2);
      } else if (mark.properties.url) {
        window.location.assign(mark.properties.url);
      }
    }

    zoomTo(zoom) {
      this.view.zoom = this.limit(zoom);
      this.draw();
      this.soon();
    }

    roll(event) {
      event.preventDefault();
      const corner = this.box.getBoundingClientRect();
      const px = event.clientX - corner.left - this.width / 2, py = event.clientY - corner.top - this.height / 2;
      const before = this.scale;
      this.view.zoom = this.limit(this.view.zoom - event.deltaY / 300);
      this.view.x += px / before - px / this.scale;
      this.view.y += py / before - py / this.scale;
      this.draw();
      this.soon();
    }

    press(event) {
      const step = 80 / this.scale;
      const acts = {
        ArrowLeft: () => { this.view.x -= step; },
        ArrowRight: () => { this.view.x += step; },
        ArrowUp: () => { this.view.y -= step; },
        ArrowDown: () => { this.view.y += step; },
        "+": () => { this.view.zoom = this.limit(this.view.zoom + 0.5); },
        "=": () => { this.view.zoom = this.limit(this.view.zoom + 0.5); },
        "-": () => { this.view.zoom = this.limit(this.view.zoom - 0.5); },
        0: () => this.fit(),
      };
      const act = acts[event.key];
      if (!act || event.target !== this.box) return;
      event.preventDefault();
      act();
      this.draw();
      this.soon();
    }
  }

  const maps = new WeakMap();
  function makeMaps(root) {
    for (const box of root.querySelectorAll("[data-map]")) {
      if (!maps.has(box)) maps.set(box, new DeskMap(box));
    }
  }
  document.addEventListener("desk:shown", (event) => makeMaps(event.detail || document));
  makeMaps(document);
})();
