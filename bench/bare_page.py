"""The peer of a first visit: the least that Streamlit needs for a table and a chart of 141 regions."""

import pandas as pd
import streamlit as st

REGIONS = 141

table = pd.DataFrame({"region": range(REGIONS), "score": range(REGIONS)})
st.dataframe(table)
points = {"type": "scatter", "mode": "markers", "x": list(range(REGIONS)), "y": list(range(REGIONS))}
st.plotly_chart({"data": [points], "layout": {}})
